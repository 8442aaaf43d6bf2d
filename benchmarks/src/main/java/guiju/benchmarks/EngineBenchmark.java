package guiju.benchmarks;

import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ruling;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a judgement costs. Single calls are timed and their median is quoted: on a machine shared
 * with others it leaves out the moments when somebody else had the core.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

  /** Thirty rules asked of one dossier: outcome and paragraphs of every finding are read. */
  @Benchmark
  public void thirtyRules(Declaration need, Blackhole reader) {
    for (Finding finding : need.judge.examine(need.dossier, need.rules, need.act)) {
      reader.consume(finding.outcome());
      reader.consume(finding.ground().cites());
    }
  }

  /** The same with every sentence written out, as a page shows them. */
  @Benchmark
  public void thirtyRulesReadAloud(Declaration need, Blackhole reader) {
    for (Finding finding : need.judge.examine(need.dossier, need.rules, need.act)) {
      reader.consume(finding.outcome());
      reader.consume(finding.evidence().message());
    }
  }

  /** The whole act: order, form, papers, rules, and the dossier as it is afterwards. */
  @Benchmark
  public Ruling submission(Declaration need) {
    return need.judge.rule(need.dossier, need.act);
  }

  /** Everything that could come next for the dossier. */
  @Benchmark
  public Outlook outlook(Declaration need) {
    return need.judge.outlook(need.dossier, need.act.on());
  }

  /** Acts the clock must take. */
  @Benchmark
  public List<?> due(Declaration need) {
    return need.judge.due(need.dossier, need.act.on());
  }
}
