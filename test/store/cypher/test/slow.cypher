UNWIND range(1, 2000) AS a
UNWIND range(1, 2000) AS b
WITH a * b AS c WHERE c % 7 = 3
RETURN count(c) AS n
