package guiju.platform.web;

import guiju.engine.law.Action;
import guiju.engine.law.Material;
import guiju.engine.text.Text;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import guiju.platform.material.MaterialRefused;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import guiju.platform.material.Withheld;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Papers sent with a form: kept by content at once, so that a draft does not lose them. */
@Component
class Uploads {
  private final Materials materials;

  Uploads(Materials materials) {
    this.materials = materials;
  }

  /** The papers there are now, and what was not accepted. */
  record Arrived(List<Paper> papers, List<Text> refused, List<Paper> brought) {}

  /** The papers of the draft, replaced by what was sent now. */
  Arrived receive(HttpServletRequest request, Action action, Person person, List<Paper> kept) {
    Map<String, Paper> papers = new LinkedHashMap<>();
    kept.forEach(paper -> papers.put(paper.material(), paper));
    List<Text> refused = new ArrayList<>();
    List<Paper> brought = new ArrayList<>();
    MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (parts != null) {
      for (Material material : action.materials()) {
        MultipartFile file = parts.getFile("file." + material.id());
        if (file != null && !file.isEmpty()) {
          receive(material, file, person, refused).ifPresent(brought::add);
        }
      }
    }
    brought.forEach(paper -> papers.put(paper.material(), paper));
    return new Arrived(List.copyOf(papers.values()), refused, brought);
  }

  /** Those of some papers that are not open to everybody, and why. */
  Map<String, Withheld> withheld(List<Paper> papers) {
    return materials.withheld(papers.stream().map(Paper::digest).toList());
  }

  private Optional<Paper> receive(
      Material material, MultipartFile file, Person person, List<Text> refused) {
    try (InputStream content = file.getInputStream()) {
      String given = file.getOriginalFilename();
      Received received = materials.receive(content, given == null ? "" : given, person);
      return Optional.of(new Paper(material.id(), received.digest(), received.name()));
    } catch (MaterialRefused e) {
      refused.add(e.why());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("An upload broke off.", e);
    }
  }
}
