package guiju.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A founded house of one kind of rounds. */
interface Drill extends AutoCloseable {

  Round round(long seed) throws IOException, InterruptedException, SQLException;

  Scene scene();

  @Override
  void close() throws IOException;

  /** Founds what a kind needs below a folder. */
  static Drill of(Kind kind, Program program, Path folder)
      throws IOException, InterruptedException, SQLException {
    return switch (kind) {
      case KILL_PROGRAM -> in(Scene.found(program, folder), KillProgram::round);
      case KILL_DATABASE -> in(Scene.found(program, folder), KillDatabase::round);
      case UPLOAD -> in(Scene.found(program, folder), KillDuringUpload::round);
      case SLOW -> SlowDatabase.found(program, folder);
      case TWO -> TwoHouses.found(program, folder);
      case PAPERS_FULL -> FullDisk.found(program, folder, FullDisk.Place.PAPERS);
      case POWER_CUT -> PowerCut.found(program, folder);
      case CLOCK -> WrongClock.found(program, folder);
      case UPGRADE -> Upgrade.found(program, folder);
      case FAILOVER -> Failover.found(program, folder);
      case DATABASE_FULL -> FullDisk.found(program, folder, FullDisk.Place.DATABASE);
      case TEMPORARY_FULL -> FullDisk.found(program, folder, FullDisk.Place.TEMPORARY);
      case LOG_FULL -> FullDisk.found(program, folder, FullDisk.Place.LOG);
    };
  }

  /** A way to hurt a scene. */
  @FunctionalInterface
  interface Way {
    Round round(Scene scene, long seed) throws IOException, InterruptedException, SQLException;
  }

  private static Drill in(Scene scene, Way way) {
    return new Drill() {
      @Override
      public Round round(long seed) throws IOException, InterruptedException, SQLException {
        return way.round(scene, seed);
      }

      @Override
      public Scene scene() {
        return scene;
      }

      @Override
      public void close() {
        scene.close();
      }
    };
  }
}
