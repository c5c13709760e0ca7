// Which bodies are there, by name?
// The index gives them in that order, so that a page is read and no more where most bodies fit.
// parameters:
//   kinds: list of strings or null — only bodies of these kinds
//   form: string or null — only consortia of this form
//   level: string or null — only bodies of this level
//   stage: string or null — only schools of this stage
//   branch: string or null — only public bodies of this branch
//   minimumDocuments: integer or null — only what so many documents name
//   from: string — pinyin of the edge behind which, or before which, to begin; of a list read from its end that has none the highest text
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
//   total: boolean — whether to count them all
// example: {"kinds": ["School", "Enterprise"], "form": null, "level": null, "stage": null, "branch": null, "minimumDocuments": 1, "from": "", "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (body:Organization)
  USING INDEX body:Organization(pinyin)
  WHERE body.pinyin >= $from AND body.pinyin + ' ' + body.id > $after
  // from the end: WHERE body.pinyin <= $from AND ($before IS NULL OR body.pinyin + ' ' + body.id < $before)
    AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
    AND ($form IS NULL OR body.form = $form)
    AND ($level IS NULL OR body.level = $level)
    AND ($stage IS NULL OR body.stage = $stage)
    AND ($branch IS NULL OR body.branch = $branch)
    AND ($minimumDocuments IS NULL OR body.documents >= $minimumDocuments)
  WITH body ORDER BY body.pinyin, body.id LIMIT $limit
  // from the end: WITH body ORDER BY body.pinyin DESC, body.id DESC LIMIT $limit
  RETURN collect({sort: body.pinyin + ' ' + body.id, node: properties(body), kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT {
  MATCH (body:Organization)
  WHERE body.pinyin >= ''
    AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
    AND ($form IS NULL OR body.form = $form)
    AND ($level IS NULL OR body.level = $level)
    AND ($stage IS NULL OR body.stage = $stage)
    AND ($branch IS NULL OR body.branch = $branch)
    AND ($minimumDocuments IS NULL OR body.documents >= $minimumDocuments)
} END AS total
