#include "simulation/opengl/shaders.h"

namespace grasploom::shaders {

const char* const wholePicture = R"(#version 330 core
void main() {
    vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    gl_Position = vec4(2.0 * corner - 1.0, 0.0, 1.0);
}
)";

// Pictures of what is seen: "seen" holds u, v, planar depth and the object's number (-1: the plane), "facing" the
// normal.

const char* const planeSurface = R"(#version 330 core
uniform mat3 worldFromCamera;
uniform vec3 eye;
uniform float focal, centre;
uniform vec2 offset;
layout(location = 0) out vec4 seen;
layout(location = 1) out vec4 facing;
void main() {
    vec3 ray = worldFromCamera * vec3((gl_FragCoord.xy + offset - centre) / focal, 1.0);
    seen = vec4(0.0, 0.0, -eye.z / ray.z, -1.0);
    facing = vec4(0.0, 0.0, 1.0, 0.0);
}
)";

const char* const objectCorner = R"(#version 330 core
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 uvObject;
uniform mat4 clipFromWorld;
out vec3 worldNormal, worldPosition;
out vec2 place;
out float depth;
flat out float object;
void main() {
    gl_Position = clipFromWorld * vec4(position, 1.0);
    worldNormal = normal;
    worldPosition = position;
    place = uvObject.xy;
    depth = gl_Position.w;
    object = uvObject.z;
}
)";

const char* const objectSurface = R"(#version 330 core
uniform mat3 worldFromCamera;
uniform vec3 eye;
uniform float focal, centre;
uniform vec2 offset;
in vec3 worldNormal, worldPosition;
in vec2 place;
in float depth;
flat in float object;
layout(location = 0) out vec4 seen;
layout(location = 1) out vec4 facing;
void main() {
    vec3 facet = normalize(cross(dFdx(worldPosition), dFdy(worldPosition)));
    vec3 ray = worldFromCamera * vec3((gl_FragCoord.xy + offset - centre) / focal, 1.0);
    if (depth > -eye.z / ray.z) {
        discard;  // below the plane
    }
    facet = dot(facet, ray) > 0.0 ? -facet : facet;
    vec3 smoothed = dot(worldNormal, facet) < 0.0 ? -worldNormal : worldNormal;
    float size = length(smoothed);
    seen = vec4(place, depth, object);
    facing = vec4(size > 1e-6 ? smoothed / size : facet, 0.0);
}
)";

const char* const shadowCorner = R"(#version 330 core
layout(location = 0) in vec3 position;
uniform mat4 clipFromWorld;
void main() {
    gl_Position = clipFromWorld * vec4(position, 1.0);
}
)";

const char* const shadowDepth = R"(#version 330 core
void main() {}
)";

const char* const outline = R"(#version 330 core
uniform sampler2D seenMap, facingMap;
uniform int side;
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 seen = texelFetch(seenMap, at, 0);
    vec3 normal = texelFetch(facingMap, at, 0).xyz;
    bool steps = false;
    for (int i = 0; i < 4; ++i) {
        ivec2 beside = i < 2 ? ivec2(2 * i - 1, 0) : ivec2(0, 2 * i - 5);
        ivec2 other = clamp(at + beside, ivec2(0), ivec2(side - 1));
        vec4 there = texelFetch(seenMap, other, 0);
        steps = steps || there.w != seen.w || abs(there.z - seen.z) > 0.01 * min(there.z, seen.z) ||
                dot(texelFetch(facingMap, other, 0).xyz, normal) < 0.9;
    }
    if (!steps) {
        discard;
    }
}
)";

// Parts of the light that reach what each pixel's centre shows, as light_field.h has them. Pixels of a 4 x 4 block look
// up views of their own; a filter of that size then sees them all.

const char* const reach = R"(#version 330 core
uniform mat3 worldFromCamera;
uniform vec3 eye;
uniform float focal, centre;
uniform sampler2D seenMap, facingMap;
uniform sampler2D objects;  // row 1: the sphere around object i
uniform sampler2D views;    // of a view: four columns of clipFromWorld, the direction towards the light
uniform sampler2DArrayShadow lampShadows, skyShadows;
uniform int objectCount, lampCount, skyCount;
uniform float lampTexel, skyTexel;  // width at the objects
uniform vec3 lamp;
uniform float lampRadius;
out vec4 sums;  // lamp; open sky, open ground and all of the hemisphere, weighted by the cosine

const int block = 16;
const int order[block] = int[](0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5);

vec4 seenFrom(int view, vec3 point) {
    return texelFetch(views, ivec2(0, view), 0) * point.x + texelFetch(views, ivec2(1, view), 0) * point.y +
           texelFetch(views, ivec2(2, view), 0) * point.z + texelFetch(views, ivec2(3, view), 0);
}

bool mayBeShadowed(vec3 point) {
    vec3 way = lamp - point;
    for (int i = 0; i < objectCount; ++i) {
        vec4 sphere = texelFetch(objects, ivec2(i, 1), 0);
        float along = clamp(dot(sphere.xyz - point, way) / dot(way, way), 0.0, 1.0);
        float reach = sphere.w + lampRadius * min(1.0, along + sphere.w / length(way)) + 0.01;
        vec3 away = sphere.xyz - point - along * way;
        if (dot(away, away) < reach * reach) {
            return true;
        }
    }
    return false;
}

bool mayBeOccluded(vec3 point) {
    for (int i = 0; i < objectCount; ++i) {
        vec4 sphere = texelFetch(objects, ivec2(i, 1), 0);
        vec3 way = sphere.xyz - point;
        float height = max(way.z, 0.5 * sphere.w);
        if (sphere.w * sphere.w * height > 0.004 * dot(way, way) * length(way)) {
            return true;
        }
    }
    return false;
}

float fromLamp(vec3 point, vec3 normal, int start) {
    vec3 above = point + 1.2 * lampTexel * normal;
    float sum = 0.0;
    for (int i = start; i < lampCount; i += block) {
        vec4 seen = seenFrom(i, above);
        vec3 place = 0.5 * seen.xyz / seen.w + 0.5;
        sum += seen.w > 0.0 ? texture(lampShadows, vec4(place.xy, float(i), place.z)) : 1.0;
    }
    return sum * float(block) / float(lampCount);
}

vec3 fromAround(vec3 point, vec3 normal, int start) {
    vec3 above = point + 1.2 * skyTexel * normal;
    vec3 sum = vec3(0.0);
    for (int i = start; i < skyCount; i += block) {
        vec3 direction = texelFetch(views, ivec2(4, lampCount + i), 0).xyz;
        float share = dot(direction, normal);
        if (share > 0.0) {
            vec3 place = 0.5 * seenFrom(lampCount + i, above).xyz + 0.5;
            float open = share * texture(skyShadows, vec4(place.xy, float(i), place.z));
            sum += direction.z < 0.0 ? vec3(0.0, open, share) : vec3(open, 0.0, share);
        }
    }
    return sum;
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 seen = texelFetch(seenMap, at, 0);
    vec3 normal = texelFetch(facingMap, at, 0).xyz;
    vec3 point = eye + seen.z * (worldFromCamera * vec3((gl_FragCoord.xy - centre) / focal, 1.0));
    int start = order[at.y % 4 * 4 + at.x % 4];
    float mean = 0.25 * float(skyCount) / float(block);
    sums = vec4(1.0, mean, 0.0, mean);
    if (lampCount > 0 && (seen.w >= 0.0 || mayBeShadowed(point))) {
        sums.x = fromLamp(point, normal, start);
    }
    if (skyCount > 0 && (seen.w >= 0.0 || mayBeOccluded(point))) {
        sums.yzw = fromAround(point, normal, start);
    }
}
)";

const char* const smoothReach = R"(#version 330 core
uniform sampler2D seenMap, facingMap, sumsMap;
uniform int side;
out vec4 reach;  // lamp, sky, ground
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 seen = texelFetch(seenMap, at, 0);
    vec3 normal = texelFetch(facingMap, at, 0).xyz;
    vec4 sums = vec4(0.0);
    float count = 0.0;
    for (int i = 0; i < 16; ++i) {
        ivec2 other = at + ivec2(i % 4 - 1, i / 4 - 1);
        if (any(lessThan(other, ivec2(0))) || any(greaterThanEqual(other, ivec2(side)))) {
            continue;
        }
        vec4 there = texelFetch(seenMap, other, 0);
        if (other == at || (there.w == seen.w && abs(there.z - seen.z) < 0.012 * seen.z &&
                            dot(texelFetch(facingMap, other, 0).xyz, normal) > 0.93)) {
            sums += texelFetch(sumsMap, other, 0);
            count += 1.0;
        }
    }
    reach = vec4(sums.x / count, sums.w > 0.0 ? sums.yz / sums.w : vec2(1.0, 0.0), 0.0);
}
)";

const char* const light = R"(#version 330 core
uniform mat3 worldFromCamera;
uniform vec3 eye;
uniform float focal, centre;
uniform vec2 offset;
uniform int side;
uniform float weight;
uniform sampler2D seenMap, facingMap;          // of this point of the pixels
uniform sampler2D centreSeen, centreFacing;    // of the pixels' centres ...
uniform sampler2D reachMap, colourMap;         // ... light that reaches them, and their colour under white light
uniform sampler2D objects;                     // row 0: roughness and metallic of object i
uniform vec3 lamp, lampColour, ambient, ground, others;
uniform float lampWidth;
out vec4 colour;

// The pixel around whose centre shows what is most like this.
ivec2 nearestAlike(ivec2 at, vec4 seen, vec3 normal) {
    ivec2 best = at;
    float least = 1e9;
    for (int i = 0; i < 9; ++i) {
        ivec2 other = at + ivec2(i % 3 - 1, i / 3 - 1);
        if (any(lessThan(other, ivec2(0))) || any(greaterThanEqual(other, ivec2(side)))) {
            continue;
        }
        vec4 there = texelFetch(centreSeen, other, 0);
        float unlike = (there.w != seen.w ? 10.0 : 0.0) + 1.0 - dot(texelFetch(centreFacing, other, 0).xyz, normal) +
                       20.0 * abs(there.z - seen.z);
        if (unlike < least) {
            least = unlike;
            best = other;
        }
    }
    return best;
}

float fifthPower(float x) {
    return x * x * x * x * x;
}

vec3 surroundings(vec3 direction) {
    if (direction.z < 0.0) {
        return ground;
    }
    float lampwards = max(0.0, dot(direction, lamp) / length(lamp));
    float glow = lampwards * lampwards * lampwards * lampwards;
    return ambient * (0.55 + 0.6 * direction.z) + lampColour * (0.35 * glow * glow);
}

vec3 highlight(vec3 normal, vec3 toEye, vec3 toLamp, float roughness, vec3 straight) {
    vec3 between = normalize(toEye + toLamp);
    float rough = clamp(roughness * roughness + 0.3 * lampWidth, 0.02, 1.0);
    float cosine = max(0.0, dot(normal, between));
    float spread = cosine * cosine * (rough * rough - 1.0) + 1.0;
    float lampHalf = max(0.1, dot(toLamp, between));
    float strength = rough * rough / (4.0 * spread * spread * lampHalf * lampHalf * (rough + 0.5));
    vec3 fresnel = straight + (1.0 - straight) * fifthPower(1.0 - lampHalf);
    return fresnel * min(strength, 40.0);
}

// open: the parts of the lamp, the sky and the ground that reach the point.
vec3 shade(vec3 point, vec3 normal, int object, vec3 base, vec3 open) {
    vec3 toEye = normalize(eye - point);
    float facing = max(0.0, dot(normal, toEye));
    vec3 way = lamp - point;
    vec3 toLamp = normalize(way);
    float cosine = max(0.0, dot(normal, toLamp));
    vec3 fromLamp = lampColour * (cosine * open.x * dot(lamp, lamp) / dot(way, way));
    vec3 around = ambient * open.y + ground * open.z + others * max(0.0, 1.0 - open.y - open.z);
    vec3 diffuse = base * (fromLamp + around);
    if (object < 0) {
        return diffuse;
    }
    vec2 finish = texelFetch(objects, ivec2(object, 0), 0).xy;
    vec3 straight = mix(vec3(0.04), base, finish.y);
    vec3 fresnel = straight + (max(straight, vec3(1.0 - finish.x)) - straight) * fifthPower(1.0 - facing);
    vec3 mirrored = 2.0 * dot(normal, toEye) * normal - toEye;
    vec3 reflected = mix(surroundings(mirrored), around, finish.x * finish.x) * min(1.0, open.y + open.z);
    return diffuse * (1.0 - finish.y) + fresnel * reflected +
           highlight(normal, toEye, toLamp, finish.x, straight) * fromLamp;
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 seen = texelFetch(seenMap, at, 0);
    vec3 normal = texelFetch(facingMap, at, 0).xyz;
    vec3 ray = worldFromCamera * vec3((gl_FragCoord.xy + offset - centre) / focal, 1.0);
    ivec2 alike = weight < 1.0 ? nearestAlike(at, seen, normal) : at;
    vec3 light = shade(eye + seen.z * ray, normal, int(seen.w), texelFetch(colourMap, alike, 0).rgb,
                       texelFetch(reachMap, alike, 0).xyz);
    colour = vec4(weight * min(light, vec3(1.0)), 1.0);
}
)";

}  // namespace grasploom::shaders
