#pragma once

namespace grasploom {

/// How far a motion that starts and ends at rest has come after `seconds`: speeds up, runs, and slows down evenly.
double travelled(double seconds, double lengthMetres, double topSpeed, double acceleration);
/// How long it takes in all.
double travelSeconds(double lengthMetres, double topSpeed, double acceleration);

}  // namespace grasploom
