package io.ziping.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.ziping.form.CellRef;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Form records and findings as JSON. Numbers are strings in plain notation, so that no digit is
 * lost.
 */
final class LedgerJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
          .addMixIn(CellRef.class, OnlyWhatIsThere.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private LedgerJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }

  /**
   * Reads a list back.
   *
   * @throws JsonProcessingException when another version of the program wrote it
   */
  static <T> List<T> readList(String json, Class<T> element) throws JsonProcessingException {
    JavaType type = MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    return MAPPER.readValue(json, type);
  }

  /** Nearly all cells have an address and no other name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private abstract static class OnlyWhatIsThere {}

  private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toPlainString());
    }
  }
}
