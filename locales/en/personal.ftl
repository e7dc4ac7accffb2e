personal-door = Personal
personal-settings =
    <b>{ $name }</b>
    { $cell } – { $role }, { $standing }
    <b>Phone:</b> { $phone }
    <b>Areas in charge:</b> { $areas }

    { $here }
personal-no-phone = none
personal-no-areas = none
personal-here = Invitations and reminders come to this chat.
personal-elsewhere = Invitations and reminders go to another of your apps.
personal-language = Language: { $language }
personal-use-this = Use this chat
personal-leave = Stop using it
personal-language-set = The language is English now. Muốn đọc lại tiếng Việt: gõ “cá nhân”, rồi chọn “Language: Tiếng Việt”.
personal-uses-this = From now on invitations and reminders come to this chat.
personal-leave-sure = If you stop, no more invitations, reminders and answers will come here. Comments and reports already sent stay in the cell's records. Are you sure?
personal-leave-yes = Stop
personal-leave-no = Go on
personal-stays = Messages will come as before.
personal-left = No more messages will be sent to you. To come back, please ask your cell's secretary for a new invitation.
role-secretary = Secretary
role-deputy = Deputy secretary
role-committee-member = Member of the cell committee
role-office = Committee office
role-member = Member
standing-full = full
standing-probationary = probationary
standing-exempt = exempt
standing-temporary = temporary
personal-another = Use another app too
personal-code =
    Your code: <b>{ $code }</b>

    Open this channel in the other app or on the other phone and send the code. It works once, until { $until }; an older invitation that was not used is void.

    Whoever has this code gets your messages: please give it to nobody.
personal-chats =
    Invitations and reminders come to { $used }. Where they go if that fails: { $others }

    To change this, open the other one, go to “Personal” and choose “Use this chat”.
channel-telegram = Telegram
channel-zalo-bot = Zalo Bot
channel-zalo-oa = Zalo (Official Account)
channel-web = the trial phone
channel-web-numbers = the trial phone like Zalo
