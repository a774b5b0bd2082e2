package cn.veterans.process.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** @param repeated true when the id was carried out before and this is the stored result */
public record CommandAnswer(UUID id, String type, JsonNode result, boolean repeated) {}
