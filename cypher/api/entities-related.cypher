// Which entities of some kinds are there that are tied to a place, an industry, a document or a post? What needs no
// relationship is looked at first.
// parameters:
//   kinds: list of strings or null — only entities of these kinds
//   form: string or null — only consortia of this form
//   level: string or null — only bodies of this level
//   stage: string or null — only schools of this stage
//   branch: string or null — only public bodies of this branch
//   minimumDocuments: integer or null — only what so many documents name
//   region: string or null — only bodies that lie in regions whose codes begin so
//   industry: string or null — only bodies of the industry of this code
//   role: string or null — only bodies that have this role somewhere
//   number: string or null — only policies whose number contains it
//   workKind: string or null — only works of this kind
//   from: string or null — only policies issued on this date or later
//   to: string or null — only policies issued on this date or earlier
//   posted: boolean — whether only persons with a post of which the next four hold together
//   title: string or null — the title contains it
//   rankings: list of strings or null — it is of these ranks
//   bodies: list of strings or null — in a body of these kinds
//   seat: string or null — in a body that lies in regions whose codes begin so
//   since: string or null — held on this date or later
//   until: string or null — held on this date or earlier
//   document: string or null — only what the document of this id names
//   order: string or null — DOCUMENTS or MENTIONS (most first), by name where null
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
// example: {"kinds": ["School", "Policy"], "form": null, "level": null, "stage": null, "branch": null, "minimumDocuments": null, "region": null, "industry": null, "role": null, "number": null, "workKind": null, "from": null, "to": null, "posted": false, "title": null, "rankings": null, "bodies": null, "seat": null, "since": null, "until": null, "document": null, "order": "DOCUMENTS", "after": "", "limit": 21}
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
  WITH entity
  WHERE ($region IS NULL OR EXISTS {
      MATCH (entity)-[:LOCATED_IN]->(region:Region) WHERE region.code STARTS WITH $region
    })
    AND ($industry IS NULL OR EXISTS {
      MATCH (entity)-[:IN_INDUSTRY]->(industry:Industry) WHERE industry.code = $industry
    })
    AND ($role IS NULL OR EXISTS { MATCH (entity)-[tie:MEMBER_OF]->(:Entity) WHERE tie.role = $role })
    AND ($document IS NULL OR EXISTS { MATCH (entity)<-[:MENTIONS]-(source:Document) WHERE source.id = $document })
    AND (NOT $posted OR EXISTS {
      MATCH (entity)-[post:HOLDS_POST]->(body:Entity)
      WHERE ($title IS NULL OR post.title CONTAINS $title)
        AND ($rankings IS NULL OR post.rank IN $rankings)
        AND ($bodies IS NULL OR any(label IN labels(body) WHERE label IN $bodies))
        AND ($since IS NULL OR coalesce(post.ends, post.lastSeen) + '~' >= $since)
        AND ($until IS NULL OR coalesce(post.begins, post.firstSeen) <= $until + '~')
        AND ($seat IS NULL OR EXISTS {
          MATCH (body)-[:LOCATED_IN]->(place:Region) WHERE place.code STARTS WITH $seat
        })
    })
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
