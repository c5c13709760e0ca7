import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { SHAPES, type Shape } from "./palette.ts";

/** What a node is drawn with beside what sigma knows. */
export type ShapedNode = NodeDisplayData & { readonly shape: Shape; readonly ring?: string | null };

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

/**
 * Draws nodes of all forms in one call: a square of two triangles each, in which the distance to the form's edge is reckoned for each
 * pixel. A ring of a colour of its own shows what is chosen or pinned.
 */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]], // prettier-ignore
    };
  }

  processVisibleItem(nodeIndex: number, offset: number, data: NodeDisplayData): void {
    const { x, y, size, color, shape, ring } = data as ShapedNode;
    const { array } = this;
    array[offset++] = x;
    array[offset++] = y;
    array[offset++] = size;
    array[offset++] = SHAPES[shape];
    array[offset++] = floatColor(color);
    array[offset++] = floatColor(ring ?? color);
    array[offset++] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram["setUniforms"]>[1]): void {
    gl.uniform1f(uniformLocations["u_correctionRatio"]!, params.correctionRatio);
    gl.uniform1f(uniformLocations["u_sizeRatio"]!, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations["u_matrix"]!, false, params.matrix);
  }
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;
// Room around the form: a star of the same area reaches further than a circle.
const float ROOM = 1.35;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * size * ROOM, 1.0)).xy, 0.0, 1.0);
  v_at = a_corner * ROOM;
  v_shape = a_shape;
  // One pixel in units of the form's radius.
  v_pixel = u_correctionRatio / size * 2.0;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_ring = a_ring;
  #endif
  v_color.a *= bias;
  v_ring.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;

// A regular form of n sides, one corner up; r to its corners.
float polygon(vec2 p, float n, float r) {
  float a = 3.14159265 / n;
  float turn = mod(atan(p.x, p.y) + a, 2.0 * a) - a;
  return length(p) * cos(turn - sign(turn) * a) - r * cos(a);
}

float star(vec2 p) {
  float a = 3.14159265 / 5.0;
  float turn = abs(mod(atan(p.x, p.y) + a, 2.0 * a) - a);
  vec2 q = length(p) * vec2(cos(turn), sin(turn));
  vec2 tip = vec2(1.3, 0.0);
  vec2 dent = 0.68 * vec2(cos(a), sin(a));
  vec2 along = normalize(dent - tip);
  return dot(q - tip, vec2(along.y, -along.x));
}

float form(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.9;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.85;
  if (v_shape < 3.5) return polygon(p + vec2(0.0, 0.1), 3.0, 1.35);
  if (v_shape < 4.5) return polygon(p, 6.0, 1.1);
  if (v_shape < 5.5) return polygon(p, 5.0, 1.15);
  if (v_shape < 6.5) return min(max(abs(p.x) - 1.05, abs(p.y) - 0.5), max(abs(p.x) - 0.5, abs(p.y) - 1.05));
  return star(p);
}

void main() {
  float d = form(v_at);
  #ifdef PICKING_MODE
  if (d > 0.0) discard;
  gl_FragColor = v_color;
  #else
  float inside = 1.0 - smoothstep(-v_pixel, v_pixel, d);
  float width = min(0.42, 3.0 * v_pixel);
  vec4 filled = mix(v_color, v_ring, smoothstep(-width - v_pixel, -width, d));
  gl_FragColor = filled * inside;
  #endif
}`;
