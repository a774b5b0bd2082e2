package cn.veterans.process.commands;

/**
 * Carries out one type of command inside the command's transaction.
 * @param <P> the payload as a record; its fields are checked by the handler
 */
public interface CommandHandler<P> {
    String type();

    Class<P> payloadType();

    /**
     * @return the result as something that Jackson can write
     * @throws CommandRefused when it may not or cannot be done
     */
    Object handle(P payload, CommandScope scope);
}
