package guiju.platform.docket;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes several acts of one person in one transaction: all of them, or none. Each is an entry of
 * its own on a docket of its own, judged on what those before it leave.
 */
@Service
public class Together {

  private final Docket docket;
  private final TransactionTemplate transaction;

  Together(Docket docket, @Qualifier("docket") DataSource pool) {
    this.docket = docket;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /**
   * Takes the acts in their order.
   *
   * @return an answer for each as far as they went: all taken (or taken before), or the last one
   *     says why nothing was
   */
  public List<Answer> take(List<ActRequest> requests) {
    return Collision.outlasting(() -> once(requests));
  }

  private List<Answer> once(List<ActRequest> requests) {
    List<Answer> answers = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          for (ActRequest request : requests) {
            Answer answer = docket.attempt(request);
            answers.add(answer);
            if (!(answer instanceof Answer.Taken || answer instanceof Answer.Repeated)) {
              status.setRollbackOnly();
              return;
            }
          }
        });
    return answers;
  }
}
