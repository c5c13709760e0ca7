// How many memberships are there, by role, kind and place of the member, industry and form of the consortium, or year?
// parameters:
//   by: string — what to count by
//   beside: string or null — what to count by beside, for a table of both
//   kinds: list of strings or null — only members of these kinds
// example: {"by": "ROLE", "beside": "KIND", "kinds": null}
// columns: one, other, count
MATCH (body:Entity)<-[tie:MEMBER_OF]-(member:Entity)
WHERE $kinds IS NULL OR any(label IN labels(member) WHERE label IN $kinds)
OPTIONAL MATCH (member)-[:LOCATED_IN]->(region:Region)
OPTIONAL MATCH (body)-[:IN_INDUSTRY]->(industry:Industry)
WITH tie.key AS counted, CASE $by
         WHEN 'ROLE' THEN tie.role
         WHEN 'KIND' THEN [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'INDUSTRY' THEN industry.code
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN member.stage
         WHEN 'YEAR' THEN left(tie.begins, 4) END AS one,
     CASE $beside
         WHEN 'ROLE' THEN tie.role
         WHEN 'KIND' THEN [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0]
         WHEN 'REGION' THEN left(region.code, 2) + '0000'
         WHEN 'CITY' THEN left(region.code, 4) + '00'
         WHEN 'INDUSTRY' THEN industry.code
         WHEN 'FORM' THEN body.form
         WHEN 'LEVEL' THEN body.level
         WHEN 'STAGE' THEN member.stage
         WHEN 'YEAR' THEN left(tie.begins, 4) END AS other
WITH one, other, count(DISTINCT counted) AS count
RETURN one, other, count
ORDER BY count DESC, one, other
