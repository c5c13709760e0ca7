// How many events were there, by type, year, or form and place of the body that they are about?
// parameters:
//   by: string — what to count by
//   beside: string or null — what to count by beside, for a table of both
//   kinds: list of strings or null — only events about bodies of these kinds
// example: {"by": "TYPE", "beside": "YEAR", "kinds": null}
// columns: one, other, count
MATCH (event:Event)
OPTIONAL MATCH (event)-[:ABOUT]->(body:Entity)
WITH event, body
WHERE $kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds)
OPTIONAL MATCH (body)-[:LOCATED_IN]->(region:Region)
WITH event.id AS counted, CASE $by
         WHEN 'TYPE' THEN event.type
         WHEN 'YEAR' THEN CASE WHEN event.date =~ '[0-9]{4}.*' THEN left(event.date, 4) END
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level END AS one,
     CASE $beside
         WHEN 'TYPE' THEN event.type
         WHEN 'YEAR' THEN CASE WHEN event.date =~ '[0-9]{4}.*' THEN left(event.date, 4) END
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level END AS other
WITH one, other, count(DISTINCT counted) AS count
RETURN one, other, count
ORDER BY count DESC, one, other
