RETURN $absent AS absent
