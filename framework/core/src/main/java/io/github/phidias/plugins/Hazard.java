package io.github.phidias.plugins;

/** What a strategy must not do, for its result would not be repeatable or its failure would be that of the whole process. */
public enum Hazard {
  /** Ends the virtual machine, and every other run with it. */
  EXIT("ends the process", "throw an exception to end the run"),
  /** Starts, stops or waits for threads, which outlive the call and run in an order that differs from run to run. */
  THREADS("uses threads", "compute in the calling thread; the framework runs strategies in parallel"),
  /** Asks for the time of today, which is not the time of the bar. */
  CLOCK("reads a clock", "take the time from the bar: series.getLastBar().getEndTime()"),
  /** Draws numbers that differ from run to run. */
  CHANCE("draws unseeded random numbers", "use new Random(seed) with the seed as a parameter"),
  /** Opens connections, or looks up names. */
  NETWORK("uses the network", "put what is needed into a file of bars or a parameter"),
  /** Reads or writes files, data sets and configurations included. */
  FILES("reads or writes files", "take everything from the series and the parameters"),
  /** Starts or looks at processes, the environment or the console. */
  PROCESS("reaches for the operating system", "take everything from the series and the parameters"),
  /** Changes system properties, streams, defaults or hooks, and so the runs beside it. */
  SHARED_STATE("changes what the whole process shares", "keep to the strategy's own objects"),
  /** Calls what is only known when it runs, so that its class file does not show it. */
  REFLECTION("calls by reflection, past this check", "call the method directly"),
  /** Runs machine code, or touches memory that is not the heap's. */
  NATIVE("leaves Java for native code", "write it in Java"),
  /** Brings in classes that were not among the class files. */
  CLASS_LOADING("loads or defines classes, past this check", "put the classes into the jar"),
  /** Uses classes of ours that are not for strategies. */
  INTERNALS(
      "uses the inside of Phidias, which may show later bars",
      "use the public packages: bars, signals, strategy, indicators"),
  /** Is no class file, a damaged one, or one of a later Java. */
  UNREADABLE("cannot be read", "compile it with a JDK no newer than the one that runs Phidias");

  private final String what;
  private final String wayOut;

  Hazard(String what, String wayOut) {
    this.what = what;
    this.wayOut = wayOut;
  }

  /** What the class does, as the predicate of a sentence; another one for each hazard. */
  public String what() {
    return what;
  }

  /** What to do instead, as an advice; never blank. */
  public String wayOut() {
    return wayOut;
  }
}
