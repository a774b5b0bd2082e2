package cn.veterans.process.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * @param id chosen by the sender; a repeat of it has no second effect
 * @param actor the engine user on whose behalf it is sent; informative
 */
public record CommandRequest(UUID id, String type, JsonNode payload, String actor) {}
