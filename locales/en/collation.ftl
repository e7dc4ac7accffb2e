# All comments as a paper

collation-title = Comments collated
collation-about = { $meeting }{ $start }
collation-start = , { $start-date }
collation-counts = { $total } comments, of which { $answered } have been accepted or explained.
collation-number = No.
collation-code = Code
collation-item = About
collation-group = Group
collation-what = { $what }
collation-said = Comment
collation-author = Author
collation-outcome = Outcome
collation-answer = Answer
collation-reservation = Reserved
collation-sealed = No name
collation-waiting = not answered
collation-coming = The collated comments are on their way: { $meeting }.
collation-file = Comments collated: { $meeting }. It names authors, and is for the secretary and the deputy alone.
