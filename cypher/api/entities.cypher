// Which entities of some kinds are there, in an order that no index has, or of kinds that are few?
// parameters:
//   kinds: list of strings or null — only entities of these kinds
//   form: string or null — only consortia of this form
//   level: string or null — only bodies of this level
//   stage: string or null — only schools of this stage
//   branch: string or null — only public bodies of this branch
//   minimumDocuments: integer or null — only what so many documents name
//   number: string or null — only policies whose number contains it
//   workKind: string or null — only works of this kind
//   from: string or null — only policies issued on this date or later
//   to: string or null — only policies issued on this date or earlier
//   order: string or null — DOCUMENTS or MENTIONS (most first), by name where null
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
// example: {"kinds": ["School", "Policy"], "form": null, "level": null, "stage": null, "branch": null, "minimumDocuments": null, "number": null, "workKind": null, "from": null, "to": null, "order": "DOCUMENTS", "after": "", "limit": 21}
// columns: edges, total
CALL () {
  MATCH (entity:Entity)
  WHERE ($kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds))
    AND ($form IS NULL OR entity.form = $form)
    AND ($level IS NULL OR entity.level = $level)
    AND ($stage IS NULL OR entity.stage = $stage)
    AND ($branch IS NULL OR entity.branch = $branch)
    AND ($minimumDocuments IS NULL OR entity.documents >= $minimumDocuments)
    AND ($number IS NULL OR entity.number CONTAINS $number)
    AND ($workKind IS NULL OR entity.kind = $workKind)
    AND ($from IS NULL OR entity.issued + '~' >= $from)
    AND ($to IS NULL OR entity.issued <= $to + '~')
  WITH entity, CASE $order
      WHEN 'DOCUMENTS' THEN right('0000' + toString(99999 - entity.documents), 5) + ' '
      WHEN 'MENTIONS' THEN right('000000' + toString(9999999 - entity.mentions), 7) + ' '
      ELSE '' END + entity.pinyin + ' ' + entity.id AS sort
  RETURN collect({sort: sort, entity: entity}) AS found
}
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit, hit.entity AS entity ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit, hit.entity AS entity ORDER BY hit.sort DESC LIMIT $limit
  RETURN collect({sort: hit.sort, node: properties(entity),
                  kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN edges, size(found) AS total
