// Who leads a consortium: the bodies with a role above plain membership and the persons with a post in it?
// parameters:
//   consortium: string — name, alias or id
// example: {"consortium": "京津冀汽车产业园区产教联合体"}
// columns: consortium, post, holder, kind, former, since, until, documents, edge
MATCH (holder:Entity)-[tie:MEMBER_OF|HOLDS_POST]->(consortium:Consortium)
WHERE $consortium IN [consortium.id, consortium.name] + consortium.aliases
  AND (type(tie) = 'HOLDS_POST' OR tie.role <> 'MEMBER')
RETURN consortium.name AS consortium, coalesce(tie.title, tie.role) AS post, holder.name AS holder,
       [label IN labels(holder) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       coalesce(tie.former, false) AS former, tie.since AS since, tie.until AS until,
       tie.documents AS documents, tie.key AS edge
ORDER BY consortium, former, type(tie) DESC,
         CASE tie.role WHEN 'LEAD' THEN 1 WHEN 'CHAIR' THEN 2 WHEN 'EXECUTIVE_CHAIR' THEN 3 WHEN 'VICE_CHAIR' THEN 4
                       WHEN 'SECRETARIAT' THEN 5 WHEN 'DIRECTOR' THEN 6 ELSE 7 END,
         post, holder, edge
