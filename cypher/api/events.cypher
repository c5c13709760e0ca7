// Which events are there?
// parameters:
//   types: list of strings or null — only events of these types
//   from: string or null — on this date or later, as far as it is stated
//   to: string or null — on this date or earlier
//   place: string or null — the place contains it
//   region: string or null — about a body, or held at one, that lies in regions whose codes begin so
//   minimumDocuments: integer or null — only what so many documents name
//   document: string or null — only what the document of this id names
//   order: string or null — OLDEST, NAME or DOCUMENTS (most first); the newest first where null, undated ones last
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
// example: {"types": ["FOUNDING", "MEETING"], "from": "2023", "to": null, "place": null, "region": null, "minimumDocuments": null, "document": null, "order": null, "after": "", "limit": 21}
// columns: edges, total
CALL () {
  MATCH (event:Event)
  WHERE ($types IS NULL OR event.type IN $types)
    AND ($from IS NULL OR (event.date >= '1' AND event.date + '~' >= $from))
    AND ($to IS NULL OR (event.date >= '1' AND event.date <= $to + '~'))
    AND ($place IS NULL OR event.place CONTAINS $place)
    AND ($minimumDocuments IS NULL OR event.documents >= $minimumDocuments)
  WITH event
  WHERE ($document IS NULL OR EXISTS { MATCH (event)<-[:MENTIONS]-(source:Document) WHERE source.id = $document })
    AND ($region IS NULL OR EXISTS {
      MATCH (event)-[:ABOUT|HELD_AT]->(body:Entity)-[:LOCATED_IN]->(region:Region)
      WHERE region.code STARTS WITH $region
    })
  WITH event, CASE coalesce($order, 'NEWEST')
      WHEN 'NEWEST' THEN right('0' + toString(99999999
        - CASE WHEN event.date >= '1' THEN toInteger(left(replace(event.date, '-', '') + '00000000', 8)) ELSE 0 END), 8)
      WHEN 'OLDEST' THEN CASE WHEN event.date >= '1' THEN event.date ELSE '9' END
      WHEN 'DOCUMENTS' THEN right('0000' + toString(99999 - event.documents), 5)
      ELSE event.pinyin END + ' ' + event.id AS sort
  RETURN collect({sort: sort, event: event}) AS found
}
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit, hit.event AS event ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit, hit.event AS event ORDER BY hit.sort DESC LIMIT $limit
  RETURN collect({sort: hit.sort, node: properties(event), kind: 'Event'}) AS edges
}
RETURN edges, size(found) AS total
