s-b66c44 = Podpis
