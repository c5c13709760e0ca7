// How many posts are there, by rank, kind and place of the body, or year?
// parameters:
//   by: string — what to count by
//   beside: string or null — what to count by beside, for a table of both
//   kinds: list of strings or null — only posts in bodies of these kinds
// example: {"by": "RANK", "beside": "KIND", "kinds": null}
// columns: one, other, count
MATCH (person:Person)-[tie:HOLDS_POST]->(body:Entity)
WHERE $kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds)
OPTIONAL MATCH (body)-[:LOCATED_IN]->(region:Region)
WITH tie.key AS counted, CASE $by
         WHEN 'RANK' THEN tie.rank
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN body.stage
         WHEN 'FORM' THEN body.form
         WHEN 'YEAR' THEN left(tie.begins, 4) END AS one,
     CASE $beside
         WHEN 'RANK' THEN tie.rank
         WHEN 'KIND' THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN body.stage
         WHEN 'FORM' THEN body.form
         WHEN 'YEAR' THEN left(tie.begins, 4) END AS other
WITH one, other, count(DISTINCT counted) AS count
RETURN one, other, count
ORDER BY count DESC, one, other
