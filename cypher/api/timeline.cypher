// What is dated of a person or a body, in the order of time: posts, memberships, approvals, events?
// parameters:
//   ids: list of strings — ids of entities
//   predicates: list of strings or null — only relationships of these types
//   from: string or null — only what is dated then or later
//   to: string or null — only what is dated then or earlier
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:唐以志"], "predicates": null, "from": null, "to": null, "after": "", "limit": 21, "total": true}
// columns: id, entity, kind, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH entity, tie, other, CASE WHEN entity:Event THEN entity.date WHEN other:Event THEN other.date END AS day
  WITH entity, tie, other,
       CASE WHEN day IS NOT NULL AND NOT day =~ '[0-9]{2}-[0-9]{2}' THEN day END AS happened
  WITH entity, tie, other,
       CASE WHEN happened IS NOT NULL THEN happened
            WHEN tie.since IS NOT NULL THEN tie.since
            WHEN tie.begins IS NOT NULL THEN tie.begins
            WHEN tie.ends IS NOT NULL THEN tie.ends
            ELSE tie.firstSeen END AS date,
       CASE WHEN happened IS NOT NULL THEN 'EVENT'
            WHEN tie.since IS NOT NULL THEN 'STATED'
            WHEN tie.begins IS NOT NULL THEN 'SEEN'
            WHEN tie.ends IS NOT NULL THEN 'ENDED'
            WHEN tie.firstSeen IS NOT NULL THEN 'SEEN' END AS basis
  WHERE ($from IS NULL OR date + '~' >= $from) AND ($to IS NULL OR date <= $to + '~')
  WITH entity, tie, other, date, basis, coalesce(date, '~') + ' ' + tie.key AS sort ORDER BY sort
  WITH collect({sort: sort, date: date, basis: basis, predicate: type(tie), fact: properties(tie),
                outgoing: startNode(tie).id = entity.id, node: properties(other),
                kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
  RETURN size(found) AS total, [edge IN found WHERE edge.sort > $after][0..$limit] AS edges
  // from the end: RETURN size(found) AS total, [edge IN reverse(found) WHERE $before IS NULL OR edge.sort < $before][0..$limit] AS edges
}
RETURN id, properties(entity) AS entity,
       [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       edges, CASE WHEN $total THEN total END AS total
