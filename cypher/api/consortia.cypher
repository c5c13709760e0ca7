// Which consortia are there, of a form, of a level?
// parameters:
//   form: string or null — only those of this form
//   level: string or null — only those of this level
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"form": null, "level": null, "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (consortium:Consortium)
  WHERE ($form IS NULL OR consortium.form = $form) AND ($level IS NULL OR consortium.level = $level)
  WITH *, coalesce(consortium.pinyin, consortium.name) + ' ' + consortium.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, node: properties(consortium),
                  kind: [label IN labels(consortium) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT {
  (consortium:Consortium)
  WHERE ($form IS NULL OR consortium.form = $form) AND ($level IS NULL OR consortium.level = $level)
} END AS total
