// Which governments stand behind which consortia, as coordinator, approver or member?
// parameters: none
// example: {}
// columns: government, tie, consortium, batch, level, role, documents, edge
MATCH (consortium:Consortium)-[tie:COORDINATED_BY|APPROVED_BY|MEMBER_OF]-(government:Government)
RETURN government.name AS government, type(tie) AS tie, consortium.name AS consortium,
       tie.batch AS batch, tie.level AS level, tie.role AS role, tie.documents AS documents, tie.key AS edge
ORDER BY government, tie, consortium, edge
