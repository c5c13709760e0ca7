// How many consortia are there in each industry, and which?
// parameters: none
// example: {}
// columns: code, industry, consortia, names
MATCH (industry:Industry)<-[:IN_INDUSTRY]-(consortium:Consortium)
WITH industry, consortium ORDER BY consortium.name, consortium.id
WITH industry.code AS code, industry.name AS industry, collect(consortium.name) AS names
RETURN code, industry, size(names) AS consortia, names
ORDER BY consortia DESC, code
