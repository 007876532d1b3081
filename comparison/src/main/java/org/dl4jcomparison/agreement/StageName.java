package org.dl4jcomparison.agreement;

import java.util.Arrays;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.manual.Adam;

/** The stages that have words and a look of their own. */
enum StageName {
  HIDDEN(Stage.HIDDEN),
  OUTPUTS(Stage.OUTPUTS),
  LOSS(Stage.LOSS),
  GRADIENT(Stage.GRADIENT),
  FIRST_MOMENT(new Stage(Adam.FIRST_MOMENT)),
  SECOND_MOMENT(new Stage(Adam.SECOND_MOMENT)),
  PARAMETERS(Stage.PARAMETERS),
  /** Any other slot of an optimizer, which is called by its own name. */
  SLOT(null);

  private final Stage stage;

  StageName(Stage stage) {
    this.stage = stage;
  }

  static StageName of(Stage stage) {
    return Arrays.stream(values())
        .filter(name -> stage.equals(name.stage))
        .findFirst()
        .orElse(SLOT);
  }

  static String said(AgreementMessages say, Stage stage) {
    return say.stage(of(stage), stage.label());
  }
}
