#include "simulation/gripper_body.h"

#include "simulation/gripper_boxes.h"

#include <algorithm>

namespace grasploom {

/// The fingers' mean x is the palm's: one row, v₁ + v₂ = 2·v, with what corrects the drift.
class GripperBody::Gear final : public btTypedConstraint {
public:
    Gear(btRigidBody& left, btRigidBody& right) : btTypedConstraint(GEAR_CONSTRAINT_TYPE, left, right) {}
    void getInfo1(btConstraintInfo1* info) override {
        info->m_numConstraintRows = m_locked ? 2 : 1;
        info->nub = 0;
    }
    void getInfo2(btConstraintInfo2* info) override {
        info->m_J1linearAxis[0] = 1;
        info->m_J2linearAxis[0] = 1;
        const btScalar drift = 2 * palm - getRigidBodyA().getWorldTransform().getOrigin().x() -
                               getRigidBodyB().getWorldTransform().getOrigin().x();
        info->m_constraintError[0] = 2 * palmSpeed + info->fps * btScalar(0.2) * drift;
        if (m_locked) {
            const int row = info->rowskip;
            info->m_J1linearAxis[row] = 1;
            info->m_J2linearAxis[row] = -1;
            info->m_constraintError[row] = 0;
        }
    }
    void setParam(int, btScalar, int) override {}
    [[nodiscard]] btScalar getParam(int, int) const override { return 0; }
    void lock(bool locked) { m_locked = locked; }

    btScalar palm = 0;       ///< its x
    btScalar palmSpeed = 0;  ///< along x

private:
    bool m_locked = false;  ///< the plates keep their distance
};

GripperBody::GripperBody(BulletWorld& world, const GripperSettings& settings, double platesMetres, double openingMetres,
                         double jawMetres, double insertionMetres)
    : m_settings(settings), m_stepSeconds(world.settings().stepSeconds), m_thickness(settings.fingerThicknessMetres) {
    const auto boxes = gripperBoxes(settings, platesMetres, openingMetres, jawMetres, insertionMetres);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_starts[i] = boxes[i].centre;
        m_bodies[i] = &world.addGripperBox(boxes[i].halfSides, m_starts[i], settings.fingerMassKilograms,
                                           settings.fingerFriction);
    }
    for (const std::size_t i : {0U, 1U}) {
        m_bodies[i]->setLinearFactor({1, 0, 0});
        m_bodies[i]->setSpinningFriction(lengthToBullet(settings.padRadiusMetres) * m_bodies[i]->getFriction());
    }
    m_bodies[2]->setLinearFactor({0, 0, 0});
    auto gear = std::make_unique<Gear>(*m_bodies[0], *m_bodies[1]);
    m_gear = gear.get();
    world.addConstraint(std::move(gear));
}

void GripperBody::drive(const Eigen::Vector3d& targetMetres, int closing) {
    const double palmSpeed = (targetMetres.x() - m_offset.x()) / m_stepSeconds;
    for (std::size_t i = 0; i < m_bodies.size(); ++i) {
        btVector3 speed =
            toBullet(Eigen::Vector3d(m_starts[i] + targetMetres)) - m_bodies[i]->getWorldTransform().getOrigin();
        speed /= static_cast<btScalar>(m_stepSeconds);
        if (i < 2) {
            speed.setX(m_bodies[i]->getLinearVelocity().x());
        }
        m_bodies[i]->setLinearVelocity(speed);
    }
    m_gear->palm = lengthToBullet(m_offset.x());
    m_gear->palmSpeed = lengthToBullet(palmSpeed);
    m_gear->lock(closing == 0);
    for (const std::size_t i : {0U, 1U}) {
        // A motor that pushes less the faster it runs: full force at rest, none at its top speed.
        const double towards = (i == 0 ? 1 : -1) * closing;
        const double speed = towards * (lengthFromBullet(m_bodies[i]->getLinearVelocity().x()) - palmSpeed);
        const double force = m_settings.forceNewtons * std::clamp(1 - speed / m_settings.closingSpeed, -1.0, 1.0);
        m_bodies[i]->clearForces();
        m_bodies[i]->applyCentralForce({lengthToBullet(towards * force), 0, 0});
    }
    m_offset = targetMetres;
}

double GripperBody::openingMetres() const {
    return lengthFromBullet(m_bodies[1]->getWorldTransform().getOrigin().x() -
                            m_bodies[0]->getWorldTransform().getOrigin().x()) -
           m_thickness;
}

double GripperBody::closingSpeed() const {
    return lengthFromBullet(m_bodies[0]->getLinearVelocity().x() - m_bodies[1]->getLinearVelocity().x()) / 2;
}

}  // namespace grasploom
