// Which bodies lie in a region or in a part of it, by name? As `organizations`, begun at the regions.
// parameters:
//   ids: list of strings — for each list with what the codes of its regions begin
//   kinds: list of strings or null — only bodies of these kinds
//   form: string or null — only consortia of this form
//   level: string or null — only bodies of this level
//   stage: string or null — only schools of this stage
//   branch: string or null — only public bodies of this branch
//   minimumDocuments: integer or null — only what so many documents name
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
//   total: boolean — whether to count them all
//   brief: boolean — whether no more than ids, names and documents is asked of them
// example: {"kinds": ["School", "Enterprise"], "form": null, "level": null, "stage": null, "branch": null, "minimumDocuments": 1, "ids": ["31"], "after": "", "limit": 21, "total": true, "brief": false}
// columns: id, edges, total
UNWIND $ids AS id
CALL (id) {
  MATCH (region:Region) WHERE region.code STARTS WITH id
  MATCH (region)<-[:LOCATED_IN]-(body:Organization)
  WHERE $limit > 0
    AND ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(body)))
    AND ($after = '' OR body.pinyin + ' ' + body.id > $after)
    // from the end: AND ($before IS NULL OR body.pinyin + ' ' + body.id < $before)
    AND ($form IS NULL OR body.form = $form)
    AND ($level IS NULL OR body.level = $level)
    AND ($stage IS NULL OR body.stage = $stage)
    AND ($branch IS NULL OR body.branch = $branch)
    AND ($minimumDocuments IS NULL OR body.documents >= $minimumDocuments)
  WITH body ORDER BY body.pinyin, body.id LIMIT $limit
  // from the end: WITH body ORDER BY body.pinyin DESC, body.id DESC LIMIT $limit
  RETURN collect({sort: body.pinyin + ' ' + body.id,
                  node: CASE WHEN $brief THEN body {.id, .name, .documents} ELSE properties(body) END,
                  kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges, CASE WHEN $total THEN COUNT {
  MATCH (region:Region)<-[:LOCATED_IN]-(body:Organization)
  WHERE region.code STARTS WITH id
    AND ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(body)))
    AND ($form IS NULL OR body.form = $form)
    AND ($level IS NULL OR body.level = $level)
    AND ($stage IS NULL OR body.stage = $stage)
    AND ($branch IS NULL OR body.branch = $branch)
    AND ($minimumDocuments IS NULL OR body.documents >= $minimumDocuments)
} END AS total
