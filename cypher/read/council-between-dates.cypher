// Who held which role or post in a consortium between two dates, by what is stated or else was seen?
// parameters:
//   consortium: string — name, alias or id
//   from: string — the first date: 2024, 2024-06 or 2024-06-18
//   to: string — the last date
// example: {"consortium": "京津冀汽车产业园区产教联合体", "from": "2023", "to": "2024"}
// columns: consortium, post, holder, kind, begins, ends, stated, documents, edge
MATCH (holder:Entity)-[tie:MEMBER_OF|HOLDS_POST]->(consortium:Consortium)
WHERE $consortium IN [consortium.id, consortium.name] + consortium.aliases
  AND (type(tie) = 'HOLDS_POST' OR tie.role <> 'MEMBER')
  AND tie.begins <= $to + '~' AND $from <= tie.ends + '~'
RETURN consortium.name AS consortium, coalesce(tie.title, tie.role) AS post, holder.name AS holder,
       [label IN labels(holder) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       tie.begins AS begins, tie.ends AS ends, tie.since IS NOT NULL OR tie.until IS NOT NULL AS stated,
       tie.documents AS documents, tie.key AS edge
ORDER BY consortium, begins, ends, post, holder, edge
