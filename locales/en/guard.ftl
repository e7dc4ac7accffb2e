# What must not pass through the program

guard-secret = The message or file looks like a secret document and was not taken. Please send it by the ways laid down for state secrets.
guard-denunciation = Denunciations are not taken here. Please send them to the citizens' reception, where they are handled by law.
guard-id-number = The message carries 12 digits that look like an ID-card number and was not taken. Please leave them out and send it again.
guard-program = This kind of file can run as a program and was not taken. Please send a text document, a PDF or a photo.
guard-id-image = This looks like a picture of an ID card and was not taken. Please do not send identity papers here.
