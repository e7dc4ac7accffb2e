# Những gì không được gửi qua hệ thống

guard-secret = Tin nhắn hoặc tài liệu có dấu hiệu mật nên hệ thống không nhận. Đề nghị đồng chí gửi theo quy định về bảo vệ bí mật nhà nước.
guard-denunciation = Hệ thống không nhận tố cáo. Đề nghị đồng chí gửi đơn tới nơi tiếp công dân để được giải quyết đúng quy định.
guard-id-number = Tin nhắn có dãy 12 chữ số giống số căn cước nên hệ thống không nhận. Đề nghị đồng chí bỏ dãy số này rồi gửi lại.
guard-program = Tệp này có thể chạy như một chương trình nên hệ thống không nhận. Đề nghị đồng chí gửi văn bản, PDF hoặc ảnh.
guard-id-image = Ảnh hoặc tài liệu này giống ảnh chụp căn cước nên hệ thống không nhận. Đề nghị đồng chí không gửi giấy tờ tùy thân qua kênh này.
