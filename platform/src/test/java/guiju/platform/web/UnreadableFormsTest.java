package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.PlatformTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartException;

@PlatformTest
class UnreadableFormsTest {

  @Autowired UnreadableForms forms;

  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/api/v1/materials");

  @Test
  void a_file_we_had_no_room_for_is_no_mistake_of_whoever_sent_it() {
    MultipartException full =
        new MultipartException("not read", new IOException("No space left on device"));

    assertThatThrownBy(() -> forms.unreadable(full, request)).isSameAs(full);
  }

  @Test
  void a_form_that_breaks_off_is() {
    MultipartException half = new MultipartException("not read", new IOException("ended"));

    Object answer = forms.unreadable(half, request);

    assertThat(((ResponseEntity<?>) answer).getStatusCode().value()).isEqualTo(400);
  }
}
