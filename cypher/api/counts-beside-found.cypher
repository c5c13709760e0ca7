// Which counts do documents state of bodies, and how many of what is counted does the graph name?
// parameters:
//   body: string or null — id of one body; null for all
//   of: list of strings or null — only counts of these
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"body": null, "of": null, "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (body:Organization)-[tie:STATES_COUNT]->(document:Document)
  WHERE ($body IS NULL OR body.id = $body) AND ($of IS NULL OR tie.of IN $of)
  WITH body, tie, document, coalesce(body.pinyin, body.name) + ' ' + body.id + ' ' + tie.of + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH body, tie, document, sort ORDER BY sort LIMIT $limit
  // from the end: WITH body, tie, document, sort ORDER BY sort DESC LIMIT $limit
  CALL (body, tie) {
    MATCH (member:Entity)-[:MEMBER_OF]->(body)
    WHERE tie.of = 'MEMBER'
       OR (tie.of = 'SCHOOL' AND member:School) OR (tie.of = 'ENTERPRISE' AND member:Enterprise)
       OR (tie.of = 'ASSOCIATION' AND member:Association) OR (tie.of = 'GOVERNMENT' AND member:Government)
       OR (tie.of = 'RESEARCH_INSTITUTE' AND member:ResearchInstitute) OR (tie.of = 'PARK' AND member:Park)
    RETURN count(DISTINCT member) AS members
  }
  CALL (body, tie) {
    MATCH (attendee:Entity)-[:TOOK_PART]->(:Event)-[:ABOUT]->(body)
    WHERE tie.of = 'ATTENDEE'
    RETURN count(DISTINCT attendee) AS attendees
  }
  WITH body, tie, document, sort,
       CASE tie.of WHEN 'ATTENDEE' THEN attendees WHEN 'OTHER' THEN null ELSE members END AS found
  ORDER BY sort
  // from the end: ORDER BY sort DESC
  RETURN collect({sort: sort, fact: properties(tie), found: found, node: properties(body),
                  kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0],
                  document: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
CALL () {
  MATCH (body:Organization)-[tie:STATES_COUNT]->(:Document)
  WHERE $total AND ($body IS NULL OR body.id = $body) AND ($of IS NULL OR tie.of IN $of)
  RETURN count(tie) AS total
}
RETURN edges, total
