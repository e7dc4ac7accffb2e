# What the operator reads when typing chibo.

cli-help = An assistant for party cells on Telegram and in the browser. First: chibo init, chibo import, chibo invite, then chibo run. Settings are in .env, see .env.example.
cli-help-run = Runs the program until Ctrl+C or SIGTERM. With nothing set up it opens a sample commune and phones in the browser.
cli-help-run-short = run the program
cli-run-only = Run one part only: updates (take messages in), sender (send), or ticker (watch the hours). May be given several times. Default: everything.
cli-run-only-no-channel = --only is for a real channel. Please set CHIBO_TELEGRAM_TOKEN or CHIBO_ZALO_BOT_TOKEN first.
cli-rearm-done = Messages are sent again. { $messages } messages and { $reminders } reminders of the restored database are left unsaid, because they may have been sent before. To see them: chibo outbox list --state unknown
cli-rearm-nothing = Messages are being sent as usual. There is nothing to do.
cli-help-rearm = Lets messages go again after the database was restored from a backup. What the backup held as waiting is marked as unknown and not sent again; new messages go.
cli-help-rearm-short = send again after a restored backup
cli-help-template = Write the built-in form of a paper into a Word file, for the commune to edit. The file's name says which paper: bien-ban.docx (minutes), nghi-quyet.docx (resolution), trich-nghi-quyet.docx (extract), thong-bao-ket-luan.docx (notice of conclusions), phieu-cham-diem.docx (score card), tong-hop-y-kien.docx, bao-cao-tinh-hinh.docx (situation report), bao-cao-nhanh.docx (urgent report). A file in data/templates takes the place of the built-in form.
cli-help-template-short = Write the form of a paper into a Word file
cli-form-file = the .docx file to write, such as data/templates/nghi-quyet.docx
cli-form-unknown = There is no form named { $name }. Forms: { $names }.
cli-form-done = The form was written to { $path }
cli-help-thresholds = See and set the numbers that communes set differently. Without words it lists. With a name and a number it sets for the whole committee, with --cell for one cell; “default” takes back what was set.
cli-help-thresholds-short = The numbers that communes set differently
cli-thresholds-name = the number's name, such as themes-per-quarter
cli-thresholds-value = the new number, or “default”
cli-thresholds-cell = a cell's name, to set it for that cell alone
cli-thresholds-unknown = There is no number named “{ $name }”. Names: { $names }.
cli-which-cell = No cell, or more than one, is named like “{ $name }”. Please give the whole name.
cli-thresholds-bad = { $name }: please give a number from { $least } to { $most }, or “default”.
cli-thresholds-default = { $name }: { $value } by default
cli-thresholds-set = { $name }: { $value } ({ $whose })
cli-help-follower = Records who of the commune's committee follows each cell: they are told of its meetings. Without words it lists. With a cell and a name or phone number it sets; with a cell and --none it takes back.
cli-help-follower-short = who of the committee follows which cell
cli-follower-cell = a cell's name
cli-follower-person = the name or phone number of the committee's member, of any cell
cli-follower-none = nobody is recorded for this cell
cli-follower-whom = Please give a cell and a name or phone number, or a cell and --none.
cli-follower-nobody = Nobody on the roster has the name or phone number “{ $name }”.
cli-follower-which = More than one is like “{ $name }”: { $found }. Please give the whole name or the phone number.
cli-follower-is = { $cell }: { $name } ({ $of })
cli-follower-is-nobody = { $cell }: nobody yet
cli-help-init = Sets up the database of one commune's committee. Done once; again with the same name changes nothing.
cli-help-init-short = set up the database
cli-help-import = Reads the members from an .xlsx file. Shows every change before asking. With one bad row nothing is stored. May be repeated; nobody is ever deleted.
cli-help-import-short = import the members
cli-help-roster-template = Writes an empty list, with instructions, for the office to fill in.
cli-help-roster-template-short = write an empty list
cli-help-invite = Issues invitations to members who have not joined: prints the codes, or writes a .docx to print and cut. Earlier invitations of the same people become void.
cli-help-invite-short = issue invitations
cli-help-doctor = Checks settings, folder, database, Telegram, waiting messages and clock. Changes nothing.
cli-help-doctor-short = check the system
cli-help-migrate = Brings the database up to this program's version. SQLite does so by itself at start; PostgreSQL needs this command.
cli-help-migrate-short = upgrade the database
cli-help-outbox = Shows and handles messages that wait or were not sent. Shows no names and no contents.
cli-help-outbox-short = show, retry, cancel messages
cli-help-outbox-list = Lists messages: number, state, class, since when, tries, error. Without --state only what is not over or needs looking at. Shows no names and no contents.
cli-help-outbox-list-short = list messages
cli-help-outbox-retry = Sends again what failed, perhaps arrived or came too late. What perhaps arrived says that it is a repeat. Leaves out people who blocked the program and meetings that have changed or begun.
cli-help-outbox-retry-short = send again
cli-help-outbox-cancel = Calls off messages that wait or are paused. What is on its way cannot be held back.
cli-help-outbox-cancel-short = call off what waits
cli-help-letters = Shows and handles again what came in and could not be handled because of a fault.
cli-help-letters-short = show and replay what failed
cli-help-letters-list = Lists when, channel, kind and place of the fault. Never what was said, unless the operator decides to look with --show.
cli-help-letters-list-short = list what failed
cli-help-letters-replay = Handles them again, each at most once. Answers are sent by the running program. What fails again is kept. Where the sender has gone on to another question nothing is replayed: an old answer could be misunderstood.
cli-help-letters-replay-short = handle again

cli-wrong-use =
    Wrong use: { $what }
    See: chibo --help
cli-misconfigured =
    The settings are wrong:
    { $reasons }
    Every setting is explained in .env.example.
cli-folder-unusable = The folder { $folder } cannot be used: { $reason }. The data folder is CHIBO_DATA_DIR.
cli-database-bad-url = CHIBO_DATABASE_URL is not the address of a database. Example: postgresql://name:password@host/chibo
cli-database-unusable = The database { $where } cannot be used: { $reason }
cli-database-old = The database is older than this program. Make a backup, then run: chibo migrate
cli-no-committee = The database has no committee yet. First run: chibo init --committee "Đảng ủy xã …"
cli-port-taken = { $place } cannot be opened: another program uses the port, or the address is not this machine's. Change CHIBO_WEB_PORT or CHIBO_WEB_HOST.
cli-already-running = The program is already running on the data folder { $folder }. Only one may run on a folder.
cli-file-exists = There is already a file { $path }. Please choose another name.
cli-file-unwritable = { $path } cannot be written: { $reason }
cli-no-folder = no such folder
cli-telegram-unusable = Telegram could not be asked for the bot's name: { $reason }. Check the network and CHIBO_TELEGRAM_TOKEN, then run: chibo doctor. No invitation was issued.

cli-run-open = Phones in the browser: { $url } (stop: Ctrl+C)

cli-init-committee = the committee's name, such as "Đảng ủy xã Phúc Lộc"
cli-init-timezone = time zone; by default CHIBO_TIMEZONE
cli-init-language = common language; by default CHIBO_LANGUAGE
cli-init-bad-name = The committee's name must not be empty, nor longer than { $longest } characters.
cli-init-bad-timezone = There is no time zone “{ $name }”. Example: Asia/Ho_Chi_Minh
cli-init-done = The database of { $name } is set up. Next: chibo import FILE.xlsx (an empty one: chibo roster-template).
cli-init-same = { $name } was there already. Nothing changed.
cli-init-other =
    This database belongs to { $there }. Each database is for one committee only.
    If that is the sample commune, or for another committee: set CHIBO_DATA_DIR to a new folder (now: { $folder }).
cli-migrate-current = The database is at the newest version.
cli-migrate-done = The database has been upgraded.

cli-import-file = the list as .xlsx
cli-import-yes = store at once, do not ask
cli-import-absent-left = who belongs to a cell in the file but is not in the file has left
cli-import-ask = Store these changes? Type “yes”:{" "}
cli-import-not-done = Nothing was stored.
cli-import-done = The list of { $count } members is stored. Next: chibo invite
cli-import-changed-meanwhile = The list in the system changed while you were reading. Nothing was stored. Please run the command again.
cli-template-file = the file to write
cli-template-done = { $path } is written. When it is filled in, run: chibo import { $path }

cli-invite-cell = one cell only
cli-invite-person = one member only
cli-invite-docx = write a .docx to print and cut
cli-invite-all = also those who have joined
cli-invite-no-cell = There is no cell “{ $name }”. The cells: { $cells }.
cli-invite-no-person = There is no member “{ $name }” on the list.
cli-invite-which-person = It is not clear who “{ $name }” is: { $people }. Give the full name, and --cell where two have the same.
cli-invite-all-joined = Everybody has joined. To invite those who have joined as well, add --all.
cli-invite-nobody = There is no member on the list yet. First run: chibo import FILE.xlsx
cli-invite-written = { $count } invitations are written to { $path }.
cli-invite-old-void = The codes are shown only this once. Earlier invitations of these people are void. Please hand each one over in person.

cli-outbox-state = only messages in this state
cli-outbox-account = one channel only, such as telegram
cli-outbox-limit = how many lines at most
cli-outbox-ids = numbers of messages, from chibo outbox list
cli-outbox-failed = all that failed in the last 7 days
cli-outbox-broadcast = all that waits of one broadcast, by its number
cli-outbox-yes = do it at once, do not ask
cli-letters-show = show all of one, what the sender wrote included; the operator decides this and answers for it
cli-letters-ids = numbers from chibo dead-letters list
cli-letters-all = all that are kept
cli-letters-anyway = also where the sender has gone on to another question

# chibo doctor
doctor-grade-good = good
doctor-grade-note = note
doctor-grade-bad = BAD
doctor-well = The system can work.
doctor-ill = Things to put right: { $count }.
doctor-settings = Settings: readable, no mistakes.
doctor-sealing = The key of comments without a name: there, and only the program can read it.
doctor-sealing-missing = The key of comments without a name is missing: { $file }. Put the old key there BEFORE the program runs, if there is one. Without it waiting comments cannot be opened any more, and answers do not reach their authors (docs/en/anonymity.md).
doctor-sealing-bad = The key of comments without a name cannot be read: { $file }.
doctor-sealing-open = Others on this machine can read the key of comments without a name. Type: chmod 600 { $file }
doctor-sealing-other = { $count ->
        [one] One cell has
       *[other] { $count } cells have
    } comments without a name under another key. With the old key back they can be opened (docs/en/anonymity.md).
doctor-folder = Data folder: { $folder }, writable.
doctor-folder-bad = Data folder { $folder }: not writable ({ $reason }). chibo init or chibo run makes a missing folder.
doctor-disk = Disk: { $megabytes } MB free.
doctor-disk-low = Disk nearly full: { $megabytes } MB free. Please make room.
doctor-database = Database: connected, { $where }.
doctor-database-missing = Database: there is no { $where } yet. Run: chibo init --committee "Đảng ủy xã …"
doctor-database-url = Database: CHIBO_DATABASE_URL is not a valid address.
doctor-database-bad = Database: { $where } cannot be used ({ $reason }).
doctor-migrations = Database version: newest.
doctor-migrations-old = Database version: older than the program. Run: chibo migrate
doctor-committee = Committee: { $name }.
doctor-no-committee = Committee: none yet. Run: chibo init --committee "Đảng ủy xã …"
doctor-members = Members: { $joined }/{ $everybody } have joined.
doctor-no-members = Members: the list is empty ({ $joined }/{ $everybody }). Run: chibo import FILE.xlsx
doctor-outbox = Messages waiting: { $waiting } (longest { $minutes } minutes).
doctor-outbox-late = Messages waiting: { $waiting }, the oldest for { $minutes } minutes. Check that the program (chibo run) is running.
doctor-paused = Messages paused by their sender: { $count }.
doctor-unsent = In the last 7 days, messages that failed: { $failed }; of which nobody knows whether they arrived: { $unknown }. See: chibo outbox list
doctor-dead-letters = Received but not yet handled: { $count }. They are kept in the database. See: chibo dead-letters list
doctor-running = Program: running (last sign { $at }).
doctor-silent = Program: not running since { $since }. Start it: chibo run
doctor-disarmed = Sending: locked since { $since }. This database is a restored backup: going on could send again what was already sent. Nothing is being sent now. Look at chibo outbox list, then unlock: chibo rearm
doctor-lease = Right to send { $name }: held by { $holder }.
doctor-clock = Clock: { $ours }.
doctor-clock-behind = Clock: this machine says { $ours }, but the last entry is of { $last }. The machine's clock is slow, or the clock of the browser phones was moved forward.
doctor-clocks-apart = Clock: this machine says { $ours }, the database's machine { $theirs }. Please set the clocks.
doctor-telegram = Telegram: bot @{ $name } works.
doctor-telegram-none = Telegram: not used (CHIBO_TELEGRAM_TOKEN is not set).
doctor-telegram-token = Telegram: CHIBO_TELEGRAM_TOKEN is not accepted. Copy it again from @BotFather.
doctor-telegram-bad = Telegram: the server could not be asked ({ $reason }). Check the network and CHIBO_TELEGRAM_API_URL.
doctor-telegram-webhook = Telegram: updates of @{ $name } go to another address (webhook), so none arrive here. Remove the webhook.
doctor-telegram-webhook-good = Telegram: bot @{ $name } works, updates come by webhook (waiting: { $waiting }).
doctor-telegram-webhook-missing = Telegram: bot @{ $name } has no webhook, so no updates arrive here. Run the program (chibo run); it sets the webhook itself.
doctor-telegram-webhook-elsewhere = Telegram: the webhook of @{ $name } is not the address in CHIBO_TELEGRAM_WEBHOOK_URL, so no updates arrive here. Restart the program (chibo run).
doctor-telegram-webhook-trouble = Telegram: the last call of the webhook of @{ $name } that failed: { $reason } (updates waiting: { $waiting }). Check the https server and the program (chibo run).
doctor-zalo-bot-hook = Zalo Bot: { $name } works, messages come by webhook.
doctor-zalo-bot-polls = Zalo Bot: { $name } works, and the program asks for messages: for trials only. In earnest please set CHIBO_ZALO_BOT_WEBHOOK_URL.
doctor-zalo-bot-elsewhere = Zalo Bot: { $name } sends messages to another address than CHIBO_ZALO_BOT_WEBHOOK_URL, so none come here. Please start the program anew (chibo run).
doctor-zalo-bot-token = Zalo Bot: the token CHIBO_ZALO_BOT_TOKEN is not accepted. Please copy it again from Zalo Bot Creator.
doctor-zalo-bot-bad = Zalo Bot: the server could not be asked ({ $reason }). Please check the network and CHIBO_ZALO_BOT_API_URL.
doctor-no-channel = Channels: there is none. Set CHIBO_TELEGRAM_TOKEN or CHIBO_ZALO_BOT_TOKEN, or switch CHIBO_WEB_PHONES on.
cli-doctor-zalo = also try Zalo from outside, and name what is to be tried by hand with a phone
doctor-zalo-oa = Zalo OA: { $name } works, its token lasts until { $until }.
doctor-zalo-oa-new = Zalo OA: no token was fetched yet. Please start the program (chibo run) and check again.
doctor-zalo-oa-lost = Zalo OA: the refresh token is not accepted, so nothing can be sent. Please get a new one at developers.zalo.me, put it into CHIBO_ZALO_OA_REFRESH_TOKEN and start again.
doctor-zalo-oa-losing = Zalo OA: the refresh token is not accepted; messages leave only until { $until }. Please get a new one at developers.zalo.me before, put it into CHIBO_ZALO_OA_REFRESH_TOKEN and start again.
doctor-zalo-oa-expired = Zalo OA: the token ended at { $until }. Please check that the program (chibo run) is running.
doctor-zalo-oa-bad = Zalo OA: the server cannot be asked ({ $reason }). Please check the network and CHIBO_ZALO_OA_API_URL.
doctor-zalo-none = Zalo: no channel is set.
doctor-zalo-files = Zalo: links to documents open from outside ({ $url }).
doctor-zalo-files-bad = Zalo: { $url } does not lead to the program ({ $reason }), so members cannot open documents. Please check CHIBO_PUBLIC_URL, the https server and the program (chibo run).
doctor-zalo-hook = Zalo: the webhook can be called from outside ({ $url }).
doctor-zalo-hook-bad = Zalo: { $url } does not lead to the program ({ $reason }), so what members write does not arrive. Please check the https server and the program (chibo run).
doctor-zalo-try-text = By hand: write “Hello”; you must be told how to type the code.
doctor-zalo-try-choices = By hand: type “report” and choose a line; with the Official Account try a button too.
doctor-zalo-try-photo = By hand: report with a picture; the secretary must get it.
doctor-zalo-try-document = By hand: type “documents” and open one on the phone.
doctor-zalo-try-window = By hand (OA): after 7 days of silence send a notice; the secretary types “not reached” and must see that it waits.

# chibo open311
cli-help-open311 = Lets other systems of the commune read and create reports by Open311. Open only with CHIBO_OPEN311=true.
cli-help-open311-short = keys for the commune's other systems
cli-help-open311-allow = Makes a key for a system. It is shown once. The person who answers for it must be a secretary, a deputy or of the committee's office; they hear the replies to what the system reports.
cli-help-open311-allow-short = make a key
cli-help-open311-list = Lists the keys: number, system, who answers for it, what it may do, how many reports came by it, last use.
cli-help-open311-list-short = list the keys
cli-help-open311-revoke = Takes back a key by its number. The system that uses it is refused at once.
cli-help-open311-revoke-short = take back a key
cli-open311-name = the system's name, as the secretary sees it under a report
cli-open311-for = name or phone number of the person who answers for it
cli-open311-create = may create reports, not only read
cli-open311-texts = may read what reporters wrote, and the replies
cli-open311-id = the key's number, see chibo open311 list
cli-open311-bad-name = The system's name needs 1 to 60 characters.
cli-open311-not-allowed = { $name } is no secretary, deputy or of the committee's office, and so cannot answer for a system.
cli-open311-made = Key number { $id } for the system “{ $name }”, for which { $person } answers:
cli-open311-once = It is shown this once. Please hand it to the system's operator in person, not by message.
cli-open311-off = The connection is off. Please set CHIBO_OPEN311=true and restart the program.
cli-open311-none = There are no keys yet.
cli-open311-no-such = No working key has the number { $id }.
cli-open311-revoked = Key number { $id } was taken back.
systems-column-number = No.
systems-column-name = System
systems-column-person = Answers for it
systems-column-may = May
systems-column-cases = Sent
systems-column-used = Last use
systems-column-state = State
systems-may-read = read
systems-may-create = create
systems-may-texts = read texts
systems-key-works = works
systems-key-revoked = taken back
systems-key-nobody = nobody in office answers for it
systems-never = never
