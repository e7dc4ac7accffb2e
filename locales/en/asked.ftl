# Answering a question to members
asked-question =
    Your opinion is asked for by { $sender }.

    <b>{ $question }</b>

    { $rules }
asked-again =
    <b>{ $question }</b>

    { $rules }
    { $own }
asked-reminder =
    Dear <b>{ $reader }</b>, you have not yet answered this question:

    <b>{ $question }</b>

    { $rules }
asked-until = Answers are taken until { $closes }.
asked-named = With names: the asker sees what you answer. You can change it until then.
asked-nameless = Without names: it is kept that you answered, so that you are not reminded, but not what you chose. What was sent cannot be changed. Zalo or Telegram still sees your message.
asked-nameless-words = Without names: it is kept that you answered, so that you are not reminded, but not which answer is whose. What was sent cannot be changed. The way you write may give you away; Zalo or Telegram still sees your message.
asked-shown-closing = Everybody asked sees the overall result at the close.
asked-shown-live = Everybody asked can see the overall result at any time.
asked-shown-asker = Only the asker sees the overall result.
asked-none-yet = Please answer:
asked-own = You answered: { $answer }
asked-write = Answer
asked-see-result = See the result
asked-over = This question takes no more answers.
asked-already = You have answered the question “{ $question }”. It is without names, so it cannot be changed. Thank you.
asked-tick =
    <b>{ $question }</b>

    Pick one after another; pick again to take back. You can type several numbers, such as “1 3”. Then choose “Done”. { $final }
asked-can-change = You can change it until the close.
asked-is-final = “Done” sends it; it cannot be changed then.
asked-ticked = Chosen: { $label }
asked-done = Done
asked-tick-which = It is not clear which you choose. Please type their numbers, such as “1 3”.
asked-write-words =
    <b>{ $question }</b>

    { $rules }

    Please write your answer. Voice messages are not taken here.
asked-confirm =
    <b>{ $question }</b>

    Your answer:
    { $answer }

    It goes without your name and cannot be changed then. Send it?
asked-send = Send
asked-choose-again = Answer anew
asked-noted =
    Your answer to “{ $question }” is noted: { $answer }

    You can change it until the close:
asked-sent = Your answer to “{ $question }” was taken, without your name. Thank you.
asked-called-off = The question “{ $question }” was called off. You need not answer; answers that were sent have been erased.
