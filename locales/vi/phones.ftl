phones-no-such-phone = Không có điện thoại này.
phones-bad-request = Yêu cầu không hợp lệ.
phones-too-large = Tệp lớn quá 20 MB nên hệ thống không nhận được.
phones-nothing-due = Chưa có việc nào được hẹn giờ.
phones-no-such-file = Không có tệp này.
