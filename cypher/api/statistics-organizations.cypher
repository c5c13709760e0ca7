// How many bodies are there, by kind, place, industry, form, level or stage?
// parameters:
//   by: string — what to count by
//   beside: string or null — what to count by beside, for a table of both
//   kinds: list of strings or null — only bodies of these kinds
// example: {"by": "KIND", "beside": "REGION", "kinds": null}
// columns: one, other, count
MATCH (body:Organization)
WHERE $kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds)
OPTIONAL MATCH (body)-[:LOCATED_IN]->(region:Region)
OPTIONAL MATCH (body)-[:IN_INDUSTRY]->(industry:Industry)
WITH body.id AS counted, CASE $by
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'INDUSTRY' THEN industry.code
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN body.stage END AS one,
     CASE $beside
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'INDUSTRY' THEN industry.code
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN body.stage END AS other
WITH one, other, count(DISTINCT counted) AS count
RETURN one, other, count
ORDER BY count DESC, one, other
