# Invitations (chibo invite), printed and cut apart

slips-cell = { $cell }, invitations: { $count }
slips-title = INVITATION TO THE PARTY CELL'S SYSTEM
slips-to = To
slips-code = Your code
slips-scan = Point the camera here
slips-step-one-scan = 1. Open the phone's camera and point it at the square.
slips-step-two-scan = 2. Press the line that appears, then press “Start”.
slips-step-one-type = 1. Open the chat that the secretary has shown you.
slips-step-two-type = 2. Type the code on this slip and press “Send”.
slips-step-three = 3. Read the introduction. If you agree, press “I agree”.
slips-otherwise = If the camera does not work: open { $address } and type your code.
slips-expires = For one use, until { $date }.
slips-help = This slip is yours alone. For help, ask the cell's secretary.
slips-line = { $name }: code { $code }, until { $date }
slips-line-link = Link: { $link }
slips-scan-zalo = Scan with Zalo
slips-step-one-zalo = 1. Open Zalo, press the scan sign and point it at the square.
slips-step-two-zalo = 2. Press “Message”, type the code on this slip and send it.
slips-telegram = With Telegram: open { $address } and type your code.
slips-otherwise-zalo = If it cannot be scanned: { $address }.
