// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// A product on a list that is worked through with a scanner: a delivery, a transfer, a count, a pick list.
struct ScanLine {
    QString id; ///< what the list calls this line
    QString productId;
    QString sku;
    QString barcode;
    QString name;
    QString place; ///< bin
    QString note; ///< the order it is for
    std::optional<int> expected = {};
    int quantity = 0;
    int damaged = 0;
    bool isCounted = false; ///< a quantity of 0 that somebody said
};

/// The lines of such a list. A scan adds one to the first line of its product that is not full; quantities can be typed as
/// well. Codes are compared here, so a scan of a known line waits for nobody.
class ScanLines : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place,
                  Sku,
                  Name,
                  Note,
                  Expected,
                  Quantity,
                  Damaged,
                  ColumnCount };

    struct Scanned {
        enum class Outcome {
            Counted,
            Full, ///< all that was expected is there already; nothing was added
            Unknown, ///< on no line
            Several ///< several products carry this code
        };
        Outcome outcome = Outcome::Unknown;
        int row = -1;
    };

    explicit ScanLines(QObject *parent = nullptr);

    void setTitle(Column column, const QString &title);
    /// A scan beyond what was expected is Full rather than counted.
    void setStrict(bool strict) { m_strict = strict; }
    /// The quantity cell of a line nobody counted is empty, and 0 is an answer.
    void setBlank(bool blank) { m_blank = blank; }

    void setLines(const QList<ScanLine> &lines);
    [[nodiscard]] const QList<ScanLine> &lines() const { return m_lines; }
    /// The row of the product's line, which is added when there is none.
    int add(const ScanLine &line);
    void clear() { setLines({}); }

    Scanned scan(const QString &code);
    void addOne(int row);
    void setQuantity(int row, int quantity);
    void setDamaged(int row, int damaged);
    /// Takes back the latest scan.
    std::optional<int> undo();

    [[nodiscard]] int units() const;
    [[nodiscard]] int damagedUnits() const;
    [[nodiscard]] bool hasInput() const;
    /// Whether every line has what was expected of it.
    [[nodiscard]] bool isComplete() const;
    static constexpr int mostUnits = 999'999;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void changed();

private:
    void file(int row);
    void announce(int row);

    QList<ScanLine> m_lines;
    QHash<QString, QList<int>> m_rowsOfCode;
    QHash<int, QString> m_titles;
    QList<int> m_history; ///< rows of the scans so far
    bool m_strict = false;
    bool m_blank = false;
};
