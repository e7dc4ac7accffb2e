"""The roster file (danh sách đảng viên): what offices send, read whole or refused with reasons."""
