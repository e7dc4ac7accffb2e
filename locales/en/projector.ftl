# The page on the wall of the room
projector-title = Projector page
projector-over = This page works no more. Please ask the chair to type “chair” and open it again.
projector-here = Present { $here }/{ $expected }
projector-left = left for this item
projector-over-time = over the time of this item
projector-used = used for this item
projector-offline = No connection, trying again
projector-speaking = Has the floor
projector-waiting = Next
projector-voting = Open vote
projector-how = To ask for the floor: raise your hand, or type “speak” on your phone
projector-not-begun = The meeting has not begun
projector-ended = The meeting is over
projector-vote-given = Given { $given }/{ $voters }
projector-passed = For { $agreed }/{ $voters }, against { $against }, other opinion { $other }. Passed.{ $of }
projector-failed = For { $agreed }/{ $voters }, against { $against }, other opinion { $other }. Not passed.{ $of }
