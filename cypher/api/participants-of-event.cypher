// Who took part in an event?
// parameters:
//   ids: list of strings — ids of events
//   actions: list of strings or null — only these actions
//   kinds: list of strings or null — only entities of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
//   brief: boolean — whether little more than keys and names is asked of them
// example: {"ids": ["@event:上海国际汽车城产教联合体"], "actions": null, "kinds": null, "after": "", "limit": 21, "total": true, "brief": false}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (event:Entity {id: id})
CALL (event) {
  MATCH (event)<-[tie:TOOK_PART]-(participant:Entity)
  WHERE ($actions IS NULL OR tie.`as` IN $actions)
    AND ($kinds IS NULL OR any(label IN labels(participant) WHERE label IN $kinds))
  WITH *, coalesce(participant.pinyin, participant.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, fact: CASE WHEN $brief THEN tie {.key, .`as`} ELSE properties(tie) END,
                  node: CASE WHEN $brief THEN participant {.id, .name} ELSE properties(participant) END,
                  kind: [label IN labels(participant) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (event)<-[tie:TOOK_PART]-(participant:Entity)
         WHERE ($actions IS NULL OR tie.`as` IN $actions)
           AND ($kinds IS NULL OR any(label IN labels(participant) WHERE label IN $kinds))
       } END AS total
