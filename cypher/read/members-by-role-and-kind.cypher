// How many memberships are there of each role and kind of member?
// parameters: none
// example: {}
// columns: role, kind, memberships
MATCH (member:Organization)-[tie:MEMBER_OF]->(:Organization)
WITH tie.role AS role, [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
     count(tie) AS memberships
RETURN role, kind, memberships
ORDER BY memberships DESC, role, kind
