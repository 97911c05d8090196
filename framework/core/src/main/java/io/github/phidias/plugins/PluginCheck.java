package io.github.phidias.plugins;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads class files and lists what a strategy must not do, without loading any of them.
 *
 * <p>It looks at every call, field access, object creation, method reference, class constant, superclass, interface and native
 * method. What it cannot see: what a method of the JDK does inside, and what is called by a name that is put together at run
 * time; calls by reflection are therefore violations themselves. It is a lint, not a sandbox.
 */
public final class PluginCheck {
  private static final String JAVA_LANG = "java/lang/";

  private final Set<PluginViolation> found = new LinkedHashSet<>();

  private PluginCheck() {}

  /** Checks one class file, as {@link #of(Map)} does; when it cannot be read it is called {@code (unnamed class)}. */
  public static List<PluginViolation> of(byte[] classFile) {
    return of(Map.of("(unnamed class)", classFile));
  }

  /**
   * Checks class files. Whatever their bytes are, it throws no {@link RuntimeException}: what cannot be read is a violation
   * too, {@link Hazard#UNREADABLE}, and the only one of its class file.
   *
   * @param classFiles contents by the name of the entry ({@code a/Mine.class})
   * @return all violations, each once, by name of the entry and then in the order of the class file; empty when there are none
   */
  public static List<PluginViolation> of(Map<String, byte[]> classFiles) {
    PluginCheck check = new PluginCheck();
    new TreeMap<>(classFiles).forEach(check::readClass);
    return List.copyOf(check.found);
  }

  private void readClass(String entry, byte[] bytes) {
    try {
      found.addAll(new ClassReader(ClassFile.of().parse(bytes)).read());
    } catch (RuntimeException e) {
      // Besides IllegalArgumentException, damaged files cause IndexOutOfBoundsException, ClassCastException and others.
      found.add(new PluginViolation(entry, "", OptionalInt.empty(), Hazard.UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  /** Walks through one class and remembers where it is. */
  private static final class ClassReader {
    private final Set<PluginViolation> violations = new LinkedHashSet<>();
    private final ClassModel model;
    private final String name;
    private String method = "";
    private OptionalInt line = OptionalInt.empty();

    ClassReader(ClassModel model) {
      this.model = model;
      this.name = model.thisClass().asInternalName().replace('/', '.');
    }

    Set<PluginViolation> read() {
      model.superclass().ifPresent(this::type);
      model.interfaces().forEach(this::type);
      for (MethodModel next : model.methods()) {
        method = next.methodName().stringValue();
        line = OptionalInt.empty();
        if (next.flags().has(AccessFlag.NATIVE)) {
          add(Hazard.NATIVE, "a native method");
        }
        next.code().ifPresent(code -> code.forEach(this::element));
      }
      return violations;
    }

    private void element(CodeElement element) {
      switch (element) {
        case LineNumber number -> line = OptionalInt.of(number.line());
        case InvokeInstruction call -> member(call.method());
        case FieldInstruction access -> member(access.field());
        case NewObjectInstruction creation -> type(creation.className());
        case InvokeDynamicInstruction call -> call.invokedynamic().bootstrap().arguments().forEach(this::constant);
        case LoadConstantInstruction load -> constant(load.constantEntry());
        default -> {} // moves values about, or is a label
      }
    }

    private void constant(LoadableConstantEntry constant) {
      switch (constant) {
        case MethodHandleEntry handle -> member(handle.reference());
        case ClassEntry type -> type(type);
        case ConstantDynamicEntry dynamic -> dynamic.bootstrap().arguments().forEach(this::constant);
        default -> {} // a number, a text or a method type
      }
    }

    private void member(MemberRefEntry member) {
      String owner = member.owner().asInternalName();
      String memberName = member.name().stringValue();
      Forbidden.member(owner, memberName, member.type().stringValue())
          .ifPresent(hazard -> add(hazard, simple(owner) + (memberName.equals("<init>") ? "" : "." + memberName)));
    }

    private void type(ClassEntry type) {
      String typeName = type.asInternalName();
      Forbidden.type(typeName).ifPresent(hazard -> add(hazard, simple(typeName)));
    }

    private void add(Hazard hazard, String used) {
      violations.add(new PluginViolation(name, method, line, hazard, used));
    }

    /** The name as in a source, where {@code java.lang} itself needs no import but its packages do. */
    private static String simple(String internalName) {
      boolean imported = internalName.startsWith(JAVA_LANG) && internalName.lastIndexOf('/') == JAVA_LANG.length() - 1;
      return (imported ? internalName.substring(JAVA_LANG.length()) : internalName).replace('/', '.').replace('$', '.');
    }
  }
}
