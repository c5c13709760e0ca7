// Which relationships of some types has an entity, narrowed and ordered as a reader wishes? What the lists of single types
// answer when they are given `where` or `order`.
// parameters:
//   ids: list of strings — ids of entities
//   predicates: list of strings — types of relationship
//   outgoing: boolean or null — only those that begin (true) or end (false) at the entity
//   former: boolean or null — only former (true) or present (false) posts
//   roles: list of strings or null — only these roles
//   actions: list of strings or null — only these actions
//   of: list of strings or null — only counts of these
//   kinds: list of strings or null — only with entities of these kinds at the other end
//   types: list of strings or null — only with events of these types there
//   region: string or null — only with bodies there that lie in regions whose codes begin so
//   industry: string or null — only with bodies there of the industry of this code
//   title: string or null — only posts whose title contains it
//   rankings: list of strings or null — only posts of these ranks
//   from: string or null — only what held, took place or was printed on this date or later
//   to: string or null — only what did so on this date or earlier
//   minimumDocuments: integer or null — only what so many independent documents state
//   minimumConfidence: float or null — only what is stated with this confidence
//   document: string or null — only what the document of this id states
//   order: string or null — DOCUMENTS (most first), OLDEST, NEWEST (as printed), DATE (of the event), ROLE, COUNTED (what is counted); by name where null
//   ranks: map — for every role the character that sorts it, the highest role first
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "predicates": ["MEMBER_OF"], "outgoing": false, "former": null, "roles": null, "actions": null, "of": null, "kinds": ["School", "Enterprise"], "types": null, "region": "31", "industry": null, "title": null, "rankings": null, "from": "2024", "to": null, "minimumDocuments": 1, "minimumConfidence": 0.5, "document": null, "order": "NEWEST", "ranks": {"LEAD": "0", "CHAIR": "1", "EXECUTIVE_CHAIR": "2", "VICE_CHAIR": "3", "SECRETARIAT": "4", "DIRECTOR": "5", "CO_FOUNDER": "6", "MEMBER": "7"}, "after": "", "limit": 21}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|
                      BASED_IN|PART_OF|SUBSIDIARY_OF|STATES_COUNT]-(other)
  WHERE type(tie) IN $predicates
    AND ($outgoing IS NULL OR (startNode(tie) = entity) = $outgoing)
    AND ($former IS NULL OR coalesce(tie.former, false) = $former)
    AND ($roles IS NULL OR tie.role IN $roles)
    AND ($actions IS NULL OR tie.`as` IN $actions)
    AND ($of IS NULL OR tie.of IN $of)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
    AND ($types IS NULL OR other.type IN $types)
    AND ($title IS NULL OR tie.title CONTAINS $title)
    AND ($rankings IS NULL OR tie.rank IN $rankings)
    AND ($minimumDocuments IS NULL OR tie.documents >= $minimumDocuments)
    AND ($minimumConfidence IS NULL OR tie.confidence >= $minimumConfidence)
    AND ($region IS NULL OR EXISTS {
      MATCH (other)-[:LOCATED_IN]->(region:Region) WHERE region.code STARTS WITH $region
    })
    AND ($industry IS NULL OR EXISTS {
      MATCH (other)-[:IN_INDUSTRY]->(industry:Industry) WHERE industry.code = $industry
    })
    AND ($document IS NULL OR EXISTS {
      MATCH (statement:Statement {edge: tie.key})-[:`IN`]->(source:Document) WHERE source.id = $document
    })
  WITH tie, other,
       CASE WHEN type(tie) IN ['TOOK_PART', 'ABOUT', 'HELD_AT'] AND other.date >= '1' THEN other.date
            ELSE coalesce(tie.begins, tie.firstSeen) END AS begins,
       CASE WHEN type(tie) IN ['TOOK_PART', 'ABOUT', 'HELD_AT'] AND other.date >= '1' THEN other.date
            ELSE coalesce(tie.ends, tie.lastSeen) END AS ends
  WHERE ($from IS NULL OR ends + '~' >= $from) AND ($to IS NULL OR begins <= $to + '~')
  WITH tie, other,
       CASE $order
         WHEN 'DOCUMENTS' THEN right('0000' + toString(99999 - tie.documents), 5)
         WHEN 'OLDEST' THEN coalesce(tie.firstSeen, '9')
         WHEN 'NEWEST' THEN right('0' + toString(99999999
           - toInteger(left(replace(coalesce(tie.lastSeen, ''), '-', '') + '00000000', 8))), 8)
         WHEN 'DATE' THEN coalesce(other.date, '9')
         WHEN 'COUNTED' THEN tie.of
         WHEN 'ROLE' THEN $ranks[tie.role]
         ELSE '' END
       + ' ' + coalesce(other.pinyin, other.name, other.published, '9') + ' ' + tie.key AS sort
  RETURN collect({sort: sort, tie: tie, other: other}) AS found
}
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit ORDER BY hit.sort DESC LIMIT $limit
  WITH hit.sort AS sort, hit.tie AS tie, hit.other AS other
  RETURN collect({sort: sort, predicate: type(tie), fact: properties(tie),
                  node: CASE WHEN other:Document
                    THEN other {.id, .source, .title, .site, .published, .sha256, .extractor}
                    ELSE properties(other) END,
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization', 'Document']][0]}) AS edges
}
RETURN id, edges, size(found) AS total
