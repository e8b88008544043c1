s-123456 = Autobusy
