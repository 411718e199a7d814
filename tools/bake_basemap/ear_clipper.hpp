// Cuts a polygon into triangles ear by ear.
#pragma once
#include <map>
#include <vector>

#include "flips.hpp"
#include "geos.hpp"

namespace dateline::bake {

class EarClipper {
 public:
  explicit EarClipper(const Polygon& polygon);
  std::vector<Triangle> run();
  /// What the triangles' corners are indices of.
  const std::vector<Vertex>& vertices() const { return m_vertices; }

 private:
  struct Node {
    Vertex at;
    int vertex = 0;
    int previous = 0;
    int next = 0;
    bool removed = false;
  };

  int addRing(const Ring& ring, bool counterClockwise);
  int addNode(const Vertex& at, int vertex);
  void joinHole(int hole);
  int bridgeTo(int hole) const;
  bool crossesNothing(int from, int to) const;
  bool isInCone(const Node& apex, const Vertex& p) const;
  void buildGrid();
  std::size_t cellOf(const Vertex& v) const;
  enum class Strictness { Exact, Loose, Any };
  bool isEar(int node, Strictness strictness) const;
  bool isBlocking(const Node& other, const Node& a, const Node& b, const Node& c, Strictness strictness) const;
  void cut(int node, std::vector<Triangle>& triangles);

  const Node& at(int i) const { return m_nodes[static_cast<std::size_t>(i)]; }
  Node& at(int i) { return m_nodes[static_cast<std::size_t>(i)]; }

  std::vector<Node> m_nodes;
  std::vector<Vertex> m_vertices;
  std::map<std::pair<std::int32_t, std::int32_t>, int> m_indices;
  std::vector<int> m_holes;  ///< a node of each
  int m_start = 0;           ///< a node of the outer ring

  // Nodes by place, so that an ear looks only at its surroundings.
  std::vector<std::vector<int>> m_cells;
  int m_side = 1;
  std::int32_t m_west = 0;
  std::int32_t m_south = 0;
  std::int64_t m_cellWidth = 1;
  std::int64_t m_cellHeight = 1;
};

}  // namespace dateline::bake
