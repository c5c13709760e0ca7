// Which bodies belong to a consortium, the leading ones first?
// parameters:
//   consortium: string — name, alias or id
// example: {"consortium": "京津冀汽车产业园区产教联合体"}
// columns: consortium, role, member, kind, former, since, until, documents, edge
MATCH (member:Organization)-[tie:MEMBER_OF]->(consortium:Organization)
WHERE $consortium IN [consortium.id, consortium.name] + consortium.aliases
RETURN consortium.name AS consortium, tie.role AS role, member.name AS member,
       [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       coalesce(tie.former, false) AS former, tie.since AS since, tie.until AS until,
       tie.documents AS documents, tie.key AS edge
ORDER BY consortium,
         CASE role WHEN 'LEAD' THEN 1 WHEN 'CHAIR' THEN 2 WHEN 'EXECUTIVE_CHAIR' THEN 3 WHEN 'VICE_CHAIR' THEN 4
                   WHEN 'SECRETARIAT' THEN 5 WHEN 'DIRECTOR' THEN 6 WHEN 'CO_FOUNDER' THEN 7 ELSE 8 END,
         member, edge
