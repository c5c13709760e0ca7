// By which shortest chain of relationships are two entities connected? Of several the one whose keys sort first. The search
// goes on from both ends by turns, one relationship at a time, and keeps the first chain alone to each entity that it meets.
// parameters:
//   from: string — id of the entity it starts from
//   to: string — id of another entity
//   maxLength: integer — relationships at most, up to 6
//   kinds: list of strings or null — it passes only entities of these kinds
//   predicates: list of strings or null — only relationships of these types
//   maxDegree: integer or null — it passes no entity with more relationships than that
// example: {"from": "@entity:上海国际汽车城产教联合体", "to": "@entity:唐以志", "maxLength": 6, "kinds": null, "predicates": null, "maxDegree": null}
// columns: start, goal, ties, connected, entities
OPTIONAL MATCH (start:Entity {id: $from})
OPTIONAL MATCH (goal:Entity {id: $to})
// Away from the start: every chain ends at `at`. The ends themselves may be of any kind and degree.
CALL (start) {
  UNWIND [{at: start, chain: ''}] AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(chain + tie.key + ' ' + other.id + ' ') AS chain
  WHERE other.id = $to
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS a1
}
// Away from the goal: every chain begins behind `at`.
CALL (goal) {
  UNWIND [{at: goal, chain: ''}] AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(tie.key + ' ' + near.id + ' ' + chain) AS chain
  WHERE other.id = $from
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS b1
}
WITH *, [step IN a1 WHERE step.id = $to | step.chain][0] AS found1
CALL (a1, b1, found1) {
  CALL (a1, b1, found1) {
    UNWIND CASE WHEN found1 IS NULL AND $maxLength >= 2 THEN a1 ELSE [] END AS step
    RETURN step.id AS middle, step.chain AS there, null AS back
    UNION ALL
    UNWIND CASE WHEN found1 IS NULL AND $maxLength >= 2 THEN b1 ELSE [] END AS step
    RETURN step.id AS middle, null AS there, step.chain AS back
  }
  WITH middle, min(there) AS there, min(back) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  RETURN min(there + back) AS met2
}
WITH *, coalesce(found1, met2) AS found2
CALL (a1, found2) {
  UNWIND CASE WHEN found2 IS NULL AND $maxLength >= 3 THEN a1 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(chain + tie.key + ' ' + other.id + ' ') AS chain
  WHERE other.id = $to
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS a2
}
CALL (a2, b1, found2) {
  CALL (a2, b1, found2) {
    UNWIND CASE WHEN found2 IS NULL AND $maxLength >= 3 THEN a2 ELSE [] END AS step
    RETURN step.id AS middle, step.chain AS there, null AS back
    UNION ALL
    UNWIND CASE WHEN found2 IS NULL AND $maxLength >= 3 THEN b1 ELSE [] END AS step
    RETURN step.id AS middle, null AS there, step.chain AS back
  }
  WITH middle, min(there) AS there, min(back) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  RETURN min(there + back) AS met3
}
WITH *, coalesce(found2, met3) AS found3
CALL (b1, found3) {
  UNWIND CASE WHEN found3 IS NULL AND $maxLength >= 4 THEN b1 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(tie.key + ' ' + near.id + ' ' + chain) AS chain
  WHERE other.id = $from
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS b2
}
CALL (a2, b2, found3) {
  CALL (a2, b2, found3) {
    UNWIND CASE WHEN found3 IS NULL AND $maxLength >= 4 THEN a2 ELSE [] END AS step
    RETURN step.id AS middle, step.chain AS there, null AS back
    UNION ALL
    UNWIND CASE WHEN found3 IS NULL AND $maxLength >= 4 THEN b2 ELSE [] END AS step
    RETURN step.id AS middle, null AS there, step.chain AS back
  }
  WITH middle, min(there) AS there, min(back) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  RETURN min(there + back) AS met4
}
WITH *, coalesce(found3, met4) AS found4
// The side that reached fewer goes on first.
CALL (a2, b2, found4) {
  UNWIND CASE WHEN found4 IS NULL AND $maxLength >= 5 AND size(a2) <= size(b2)
              THEN a2 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(chain + tie.key + ' ' + other.id + ' ') AS chain
  WHERE other.id = $to
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS a3
}
CALL (a2, b2, found4) {
  UNWIND CASE WHEN found4 IS NULL AND $maxLength >= 5 AND size(a2) > size(b2)
              THEN b2 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(tie.key + ' ' + near.id + ' ' + chain) AS chain
  WHERE other.id = $from
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS b3
}
WITH *, CASE WHEN size(a2) <= size(b2) THEN a3 ELSE a2 END AS a5, CASE WHEN size(a2) <= size(b2) THEN b2 ELSE b3 END AS b5
CALL (a5, b5, found4) {
  CALL (a5, b5, found4) {
    UNWIND CASE WHEN found4 IS NULL AND $maxLength >= 5 THEN a5 ELSE [] END AS step
    RETURN step.id AS middle, step.chain AS there, null AS back
    UNION ALL
    UNWIND CASE WHEN found4 IS NULL AND $maxLength >= 5 THEN b5 ELSE [] END AS step
    RETURN step.id AS middle, null AS there, step.chain AS back
  }
  WITH middle, min(there) AS there, min(back) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  RETURN min(there + back) AS met5
}
WITH *, coalesce(found4, met5) AS found5
CALL (a2, b2, found5) {
  UNWIND CASE WHEN found5 IS NULL AND $maxLength >= 6 AND size(a2) > size(b2)
              THEN a2 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(chain + tie.key + ' ' + other.id + ' ') AS chain
  WHERE other.id = $to
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS a4
}
CALL (a2, b2, found5) {
  UNWIND CASE WHEN found5 IS NULL AND $maxLength >= 6 AND size(a2) <= size(b2)
              THEN b2 ELSE [] END AS step
  WITH step.at AS near, step.chain AS chain
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH other, min(tie.key + ' ' + near.id + ' ' + chain) AS chain
  WHERE other.id = $from
     OR (($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
         AND ($maxDegree IS NULL OR COUNT {
           (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                    APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree))
  RETURN collect({at: other, id: other.id, chain: chain}) AS b4
}
WITH *, a3 + a4 AS a6, b3 + b4 AS b6
CALL (a6, b6, found5) {
  CALL (a6, b6, found5) {
    UNWIND CASE WHEN found5 IS NULL AND $maxLength >= 6 THEN a6 ELSE [] END AS step
    RETURN step.id AS middle, step.chain AS there, null AS back
    UNION ALL
    UNWIND CASE WHEN found5 IS NULL AND $maxLength >= 6 THEN b6 ELSE [] END AS step
    RETURN step.id AS middle, null AS there, step.chain AS back
  }
  WITH middle, min(there) AS there, min(back) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  RETURN min(there + back) AS met6
}
WITH start, goal, size(a1) > 0 AND size(b1) > 0 AS connected,
     split($from + ' ' + trim(coalesce(found5, met6)), ' ') AS chain
CALL (chain) {
  UNWIND range(0, coalesce(size(chain), 0) / 2 - 1) AS at
  WITH at, chain[2 * at] AS near, chain[2 * at + 1] AS key, chain[2 * at + 2] AS far
  CALL (near) {
    MATCH (one:Entity {id: near})
    RETURN one
  }
  MATCH (one)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE tie.key = key AND other.id = far
  WITH at, one, tie, other ORDER BY at
  RETURN collect({predicate: type(tie), fact: properties(tie), subject: startNode(tie).id,
                  one: properties(one), other: properties(other),
                  oneKind: [label IN labels(one) WHERE NOT label IN ['Entity', 'Organization']][0],
                  otherKind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS ties
}
RETURN start.id AS start, goal.id AS goal, ties, connected, COUNT { (:Entity) } AS entities
