/**
 * Calls to addresses that people give, such as a calendar or a chat. Such an address is input of a
 * stranger: left alone it would let anyone make this service talk to machines only the service can
 * reach.
 *
 * <p>{@link io.allotment.runtime.outgoing.Outgoing} is a bean of every service. Ask it with an
 * {@link io.allotment.runtime.outgoing.Asked} and look at the {@link
 * io.allotment.runtime.outgoing.Reply}, a value in every case:
 *
 * <pre>{@code
 * switch (outgoing.ask(Asked.post(address, "application/json", body))) {
 *   case Reply.Answered answer when answer.isFine() -> done();
 *   case Reply.Answered answer -> refused(answer.status());
 *   case Reply.Failed(Why why) -> failed(why.sentence());
 * }
 * }</pre>
 *
 * <p>Ask {@link io.allotment.runtime.outgoing.Outgoing#objection} when somebody gives an address,
 * so that they hear at once what is wrong with it. The call blocks, at most for {@code
 * allotment.outgoing.whole}; it repeats nothing, and neither it nor a {@code Why} ever says the
 * address, which may be a secret: log neither address nor exception.
 */
@NullMarked
package io.allotment.runtime.outgoing;

import org.jspecify.annotations.NullMarked;
