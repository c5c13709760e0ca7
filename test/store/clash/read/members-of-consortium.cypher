RETURN 1 AS another
