// By which shortest chains of relationships are two entities connected, none of which passes an entity twice? Beginnings of
// chains are made from both ends, up to 20,000 of three relationships, and joined where they meet, one length after the other until enough are found.
// parameters:
//   from: string — id of the entity they start from
//   to: string — id of another entity
//   maxLength: integer — relationships at most, up to 6
//   limit: integer — chains at most, one more than asked for so that a further one shows
//   kinds: list of strings or null — they pass only entities of these kinds
//   predicates: list of strings or null — only relationships of these types
//   maxDegree: integer or null — they pass no entity with more relationships than that
//   overlapping: boolean — only chains whose relationships may have held at one time, each with the next
// example: {"from": "@entity:上海国际汽车城产教联合体", "to": "@entity:唐以志", "maxLength": 4, "limit": 4, "kinds": null, "predicates": null, "maxDegree": null, "overlapping": false}
// columns: start, goal, chains, wide
OPTIONAL MATCH (start:Entity {id: $from})
OPTIONAL MATCH (goal:Entity {id: $to})
CALL (start) {
  MATCH (start)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE other.id = $to AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH min(tie.key) AS key WHERE key IS NOT NULL
  RETURN collect({ids: $from + ' ' + $to + ' ', keys: key + ' '}) AS found1
}
CALL (start) {
  UNWIND [{at: start, ids: [$from], keys: '', first: true}] AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $to AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, half.keys + tie.key + ' ' AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS a1
}
CALL (goal) {
  UNWIND [{at: goal, ids: [$to], keys: '', first: true}] AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $from AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, tie.key + ' ' + half.keys AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS b1
}
CALL (a1, b1, found1) {
  CALL (a1, b1, found1) {
    UNWIND CASE WHEN size(found1) < $limit AND $maxLength >= 2 AND size(a1) <= 20000 AND size(b1) <= 20000
                THEN a1 ELSE [] END AS half
    RETURN half.id AS middle, half AS one, null AS other
    UNION ALL
    UNWIND CASE WHEN size(found1) < $limit AND $maxLength >= 2 AND size(a1) <= 20000 AND size(b1) <= 20000
                THEN b1 ELSE [] END AS half
    RETURN half.id AS middle, null AS one, half AS other
  }
  WITH middle, collect(one) AS ones, collect(other) AS others
  WHERE size(ones) > 0 AND size(others) > 0
  UNWIND ones AS one
  UNWIND others AS other
  WITH one, other
  WHERE none(id IN one.ids WHERE id IN other.ids AND id <> one.id)
    AND (NOT $overlapping OR one.event OR (one.begins <= other.ends + '~' AND other.begins <= one.ends + '~'))
  WITH reduce(path = '', id IN one.ids | path + id + ' ') AS before,
       reduce(path = '', id IN other.ids[0..size(other.ids) - 1] | id + ' ' + path) AS behind, one.keys + other.keys AS keys
  WITH before, behind, min(keys) AS keys
  ORDER BY keys, before, behind LIMIT $limit
  RETURN collect({ids: before + behind, keys: keys}) AS more2
}
WITH *, found1 + more2 AS found2
CALL (a1, found2) {
  UNWIND CASE WHEN size(found2) < $limit AND $maxLength >= 3 AND size(a1) <= 20000 THEN a1 ELSE [] END AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $to AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, half.keys + tie.key + ' ' AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS a2
}
CALL (a2, b1, found2) {
  CALL (a2, b1, found2) {
    UNWIND CASE WHEN size(found2) < $limit AND $maxLength >= 3 AND size(a2) <= 20000 AND size(b1) <= 20000
                THEN a2 ELSE [] END AS half
    RETURN half.id AS middle, half AS one, null AS other
    UNION ALL
    UNWIND CASE WHEN size(found2) < $limit AND $maxLength >= 3 AND size(a2) <= 20000 AND size(b1) <= 20000
                THEN b1 ELSE [] END AS half
    RETURN half.id AS middle, null AS one, half AS other
  }
  WITH middle, collect(one) AS ones, collect(other) AS others
  WHERE size(ones) > 0 AND size(others) > 0
  UNWIND ones AS one
  UNWIND others AS other
  WITH one, other
  WHERE none(id IN one.ids WHERE id IN other.ids AND id <> one.id)
    AND (NOT $overlapping OR one.event OR (one.begins <= other.ends + '~' AND other.begins <= one.ends + '~'))
  WITH reduce(path = '', id IN one.ids | path + id + ' ') AS before,
       reduce(path = '', id IN other.ids[0..size(other.ids) - 1] | id + ' ' + path) AS behind, one.keys + other.keys AS keys
  WITH before, behind, min(keys) AS keys
  ORDER BY keys, before, behind LIMIT $limit
  RETURN collect({ids: before + behind, keys: keys}) AS more3
}
WITH *, found2 + more3 AS found3
CALL (b1, found3) {
  UNWIND CASE WHEN size(found3) < $limit AND $maxLength >= 4 AND size(b1) <= 20000 THEN b1 ELSE [] END AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $from AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, tie.key + ' ' + half.keys AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS b2
}
CALL (a2, b2, found3) {
  CALL (a2, b2, found3) {
    UNWIND CASE WHEN size(found3) < $limit AND $maxLength >= 4 AND size(a2) <= 20000 AND size(b2) <= 20000
                THEN a2 ELSE [] END AS half
    RETURN half.id AS middle, half AS one, null AS other
    UNION ALL
    UNWIND CASE WHEN size(found3) < $limit AND $maxLength >= 4 AND size(a2) <= 20000 AND size(b2) <= 20000
                THEN b2 ELSE [] END AS half
    RETURN half.id AS middle, null AS one, half AS other
  }
  WITH middle, collect(one) AS ones, collect(other) AS others
  WHERE size(ones) > 0 AND size(others) > 0
  UNWIND ones AS one
  UNWIND others AS other
  WITH one, other
  WHERE none(id IN one.ids WHERE id IN other.ids AND id <> one.id)
    AND (NOT $overlapping OR one.event OR (one.begins <= other.ends + '~' AND other.begins <= one.ends + '~'))
  WITH reduce(path = '', id IN one.ids | path + id + ' ') AS before,
       reduce(path = '', id IN other.ids[0..size(other.ids) - 1] | id + ' ' + path) AS behind, one.keys + other.keys AS keys
  WITH before, behind, min(keys) AS keys
  ORDER BY keys, before, behind LIMIT $limit
  RETURN collect({ids: before + behind, keys: keys}) AS more4
}
WITH *, found3 + more4 AS found4
CALL (a2, found4) {
  UNWIND CASE WHEN size(found4) < $limit AND $maxLength >= 5 AND size(a2) <= 20000 THEN a2 ELSE [] END AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $to AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, half.keys + tie.key + ' ' AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS a3
}
CALL (a3, b2, found4) {
  CALL (a3, b2, found4) {
    UNWIND CASE WHEN size(found4) < $limit AND $maxLength >= 5 AND size(a3) <= 20000 AND size(b2) <= 20000
                THEN a3 ELSE [] END AS half
    RETURN half.id AS middle, half AS one, null AS other
    UNION ALL
    UNWIND CASE WHEN size(found4) < $limit AND $maxLength >= 5 AND size(a3) <= 20000 AND size(b2) <= 20000
                THEN b2 ELSE [] END AS half
    RETURN half.id AS middle, null AS one, half AS other
  }
  WITH middle, collect(one) AS ones, collect(other) AS others
  WHERE size(ones) > 0 AND size(others) > 0
  UNWIND ones AS one
  UNWIND others AS other
  WITH one, other
  WHERE none(id IN one.ids WHERE id IN other.ids AND id <> one.id)
    AND (NOT $overlapping OR one.event OR (one.begins <= other.ends + '~' AND other.begins <= one.ends + '~'))
  WITH reduce(path = '', id IN one.ids | path + id + ' ') AS before,
       reduce(path = '', id IN other.ids[0..size(other.ids) - 1] | id + ' ' + path) AS behind, one.keys + other.keys AS keys
  WITH before, behind, min(keys) AS keys
  ORDER BY keys, before, behind LIMIT $limit
  RETURN collect({ids: before + behind, keys: keys}) AS more5
}
WITH *, found4 + more5 AS found5
CALL (b2, found5) {
  UNWIND CASE WHEN size(found5) < $limit AND $maxLength >= 6 AND size(b2) <= 20000 THEN b2 ELSE [] END AS half
  WITH half, half.at AS near
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE other.id <> $from AND NOT other.id IN half.ids AND ($predicates IS NULL OR type(tie) IN $predicates)
  WITH half, near, tie, other, CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.begins ELSE tie.firstSeen END AS begins,
       CASE WHEN type(tie) IN ['HOLDS_POST', 'MEMBER_OF'] THEN tie.ends ELSE tie.lastSeen END AS ends
  WHERE NOT $overlapping OR near:Event OR half.first
     OR (half.begins <= ends + '~' AND begins <= half.ends + '~')
  WITH other, half.ids + [other.id] AS ids, tie.key + ' ' + half.keys AS keys, begins, ends LIMIT 20001
  WITH other, collect({ids: ids, keys: keys, begins: begins, ends: ends}) AS halves
  WHERE ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($maxDegree IS NULL OR COUNT {
      (other)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
               APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-() } <= $maxDegree)
  UNWIND halves AS half
  RETURN collect({at: other, id: other.id, event: other:Event, ids: half.ids, keys: half.keys,
                  begins: half.begins, ends: half.ends, first: false}) AS b3
}
CALL (a3, b3, found5) {
  CALL (a3, b3, found5) {
    UNWIND CASE WHEN size(found5) < $limit AND $maxLength >= 6 AND size(a3) <= 20000 AND size(b3) <= 20000
                THEN a3 ELSE [] END AS half
    RETURN half.id AS middle, half AS one, null AS other
    UNION ALL
    UNWIND CASE WHEN size(found5) < $limit AND $maxLength >= 6 AND size(a3) <= 20000 AND size(b3) <= 20000
                THEN b3 ELSE [] END AS half
    RETURN half.id AS middle, null AS one, half AS other
  }
  WITH middle, collect(one) AS ones, collect(other) AS others
  WHERE size(ones) > 0 AND size(others) > 0
  UNWIND ones AS one
  UNWIND others AS other
  WITH one, other
  WHERE none(id IN one.ids WHERE id IN other.ids AND id <> one.id)
    AND (NOT $overlapping OR one.event OR (one.begins <= other.ends + '~' AND other.begins <= one.ends + '~'))
  WITH reduce(path = '', id IN one.ids | path + id + ' ') AS before,
       reduce(path = '', id IN other.ids[0..size(other.ids) - 1] | id + ' ' + path) AS behind, one.keys + other.keys AS keys
  WITH before, behind, min(keys) AS keys
  ORDER BY keys, before, behind LIMIT $limit
  RETURN collect({ids: before + behind, keys: keys}) AS more6
}
WITH start, goal, (found5 + more6)[0..$limit] AS found,
     any(halves IN [size(a1), size(b1), size(a2), size(b2), size(a3), size(b3)] WHERE halves > 20000) AS wide
CALL (found) {
  UNWIND range(0, size(found) - 1) AS place
  WITH place, split(trim(found[place].ids), ' ') AS ids, split(trim(found[place].keys), ' ') AS keys
  UNWIND range(0, size(keys) - 1) AS at
  WITH place, at, ids[at] AS near, keys[at] AS key, ids[at + 1] AS far
  CALL (near) {
    MATCH (one:Entity {id: near})
    RETURN one
  }
  MATCH (one)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE tie.key = key AND other.id = far
  WITH place, at, one, tie, other ORDER BY place, at
  WITH place, collect({predicate: type(tie), fact: properties(tie), subject: startNode(tie).id,
                       one: properties(one), other: properties(other),
                       oneKind: [label IN labels(one) WHERE NOT label IN ['Entity', 'Organization']][0],
                       otherKind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS ties
  ORDER BY place
  RETURN collect(ties) AS chains
}
RETURN start.id AS start, goal.id AS goal, chains, wide
