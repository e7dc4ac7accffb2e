phones-no-such-phone = There is no such phone.
phones-bad-request = The request is not valid.
phones-too-large = The file is larger than 20 MB and was not taken.
phones-nothing-due = Nothing is scheduled yet.
phones-no-such-file = There is no such file.
